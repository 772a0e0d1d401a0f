"""Documents and the present moment become one frozen Site: states, order, hashtags, addresses, links."""
