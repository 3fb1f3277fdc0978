"""What does the official register say of these companies, without any network?

Two acts: the stock files of SIRENE become a registry, a folder of sorted Parquet files; the
blanks of a file of companies are filled from it.
"""
