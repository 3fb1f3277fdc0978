"""Where is this company, this person? By name, SIREN, domain, e-mail or phone, as one types."""
