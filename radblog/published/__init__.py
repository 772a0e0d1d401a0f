"""What a reader, a feed reader or a search engine could get out of the bytes of one artifact."""
