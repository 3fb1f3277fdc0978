"""Which pictures stand on the pages? Each a function from numbers to SVG, made on the server."""
