"""Does one account meet one condition: yes, no, or do we not know?

A condition is data (`condition`); it is compiled twice, to SQL for tables (`sql`) and to a
plain Python function for one record (`python`), and the two agree to the last digit.
Source: the exact meaning of a score, in docs/scores.md.
"""
