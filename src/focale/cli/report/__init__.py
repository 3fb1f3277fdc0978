"""`focale report`: the market of a file on one page, to read, to print and to pass on."""
