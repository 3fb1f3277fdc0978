"""The command `focale kpi`: how does the sales work go, measure by measure?"""
