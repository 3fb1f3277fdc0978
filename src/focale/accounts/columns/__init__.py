"""What is each column of a file, as Focale believes or as a person says?"""
