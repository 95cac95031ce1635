"""What a program reads into a number word by the words around it: measure, subject, hedge, modality, attribution."""
