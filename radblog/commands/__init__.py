"""One file per verb: words typed become values, values are printed."""
