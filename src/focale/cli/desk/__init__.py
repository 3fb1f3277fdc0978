"""`focale desk`: the web application, started and kept safe from the command line."""
