"""Values and pure helpers that every floor above may use: places, dates, addresses, slugs, digests."""
