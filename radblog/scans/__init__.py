"""Files of scanners -> what they show. DICOM headers are read by name from a short list; nothing else in them
is even looked at, and what is read serves to sort, to place and to draw, never to be written.
"""
