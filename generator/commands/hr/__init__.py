"""Commands of `asn-hub hr`, one module each; `arguments` takes the command line apart and calls them."""
