"""What leaves the product as a file: charts as pictures, documents, slides, tables and text; lists as tables."""
