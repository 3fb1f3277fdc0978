"""What do the commercial tables say: deals, leads, contracts, orders, meetings, targets, costs?"""
