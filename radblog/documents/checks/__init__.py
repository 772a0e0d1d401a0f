"""What the types of front matter cannot say: known words, sound numbers, addresses, lengths, leftovers."""
