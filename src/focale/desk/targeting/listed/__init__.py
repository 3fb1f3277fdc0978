"""How do scores stand in the lists of accounts and contacts: fields, columns, order, pages?"""
