"""What radblog's Markdown has beyond CommonMark and the plug-ins: one rule or pair of rules per file."""
