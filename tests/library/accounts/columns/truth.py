"""Which field does each column of the public exports hold? Written by hand.

No line was changed to suit what the mapper says.

file -> {column: field}. A column that is not listed holds no field of Focale. Several fields
between "|" are all right; "-" among them says that none is right too (a second address, a code
beside a name, a field that a team made itself).
"""

HUBSPOT = {
    "company_data": {
        "id": "id", "property_name": "name", "property_createdate": "created_on|-",
        "property_industry": "sector", "property_address": "address",
        "property_address_2": "-|address", "property_city": "city", "property_state": "region",
        "property_country": "country", "property_annualrevenue": "revenue_eur",
    },
    "contact_data": {
        "property_email": "email", "id": "contact_id", "property_company": "company",
        "property_firstname": "first_name", "property_lastname": "last_name",
        "property_email_1": "email|-", "property_createdate": "created_on",
        "property_jobtitle": "title", "property_annualrevenue": "revenue_eur",
        "property_created_at": "created_on",
    },
    "deal_data": {
        "deal_id": "deal_id", "deal_pipeline_id": "pipeline", "deal_pipeline_stage_id": "stage",
        "owner_id": "owner", "property_dealname": "name", "property_amount": "amount_eur",
        "property_closedate": "closed_on", "property_createdate": "created_on",
    },
    "owner_data": {
        "owner_id": "-|owner|contact_id", "created_at": "created_on", "updated_at": "updated_on",
        "email": "email", "first_name": "first_name", "last_name": "last_name",
    },
    "deal_company_data": {"company_id": "account_id", "deal_id": "deal_id"},
    "deal_contact_data": {"contact_id": "contact_id", "deal_id": "deal_id"},
    "deal_stage_data": {"deal_id": "deal_id", "value": "-|stage", "source": "-|source"},
    "deal_property_history_data": {"deal_id": "-|deal_id", "timestamp": "at|-"},
    "merged_deal_data": {"deal_id": "deal_id", "merged_deal_id": "-"},
    "company_property_history_data": {"company_id": "account_id", "timestamp": "at"},
    "contact_property_history_data": {"contact_id": "contact_id", "timestamp": "at"},
    "contact_list_member_data": {"contact_id": "contact_id"},
    "contact_merge_audit_data": {
        "contact_id": "contact_id", "first_name": "first_name", "last_name": "last_name",
        "timestamp": "-|at",
    },
    "email_event_click_data": {
        "id": "id", "ip_address": "ip", "url": "url", "user_agent": "user_agent",
    },
    "email_event_open_data": {"id": "id", "ip_address": "ip", "user_agent": "user_agent"},
    "engagement_call_data": {
        "engagement_id": "id", "property_hs_timestamp": "at", "type": "event",
        "property_hs_createdate": "-|at",
    },
    "engagement_communication_data": {
        "engagement_id": "id", "property_hs_timestamp": "at", "type": "event",
        "property_hs_createdate": "-|at",
    },
    "engagement_email_data": {
        "engagement_id": "id", "property_hs_timestamp": "at", "type": "event",
        "property_hs_createdate": "-|at",
    },
    "engagement_note_data": {
        "engagement_id": "id", "property_hs_timestamp": "at", "type": "event",
        "property_hs_createdate": "-|at",
    },
    "engagement_task_data": {
        "engagement_id": "id", "property_hs_timestamp": "at", "type": "event",
        "task_type": "-|event", "property_hs_task_type": "-|event",
        "property_hs_createdate": "-|at",
    },
    "engagement_meeting_data": {"engagement_id": "id", "start_time": "at"},
    "engagement_company_data": {
        "company_id": "account_id", "engagement_id": "id", "engagement_type": "event|-",
    },
    "engagement_contact_data": {
        "contact_id": "contact_id", "engagement_id": "id", "engagement_type": "event|-",
    },
    "engagement_deal_data": {
        "engagement_id": "id|-", "deal_id": "deal_id|-", "engagement_type": "event|-",
    },
    "engagement_data": {"id": "id", "type": "event|-"},
    "ticket_company_data": {"company_id": "account_id|id|-"},
    "ticket_contact_data": {"contact_id": "contact_id"},
    "ticket_deal_data": {"deal_id": "deal_id"},
    "ticket_engagement_data": {"engagement_id": "-|id"},
    # Of neither companies, people, deals nor events: nothing to map.
    "contact_list_data": {}, "deal_pipeline_data": {}, "deal_pipeline_stage_data": {},
    "email_campaign_data": {}, "email_event_sent_data": {"id": "-|id"}, "form_data": {},
    "property_data": {}, "property_option_data": {},
}  # fmt: skip
"""Names of the files without their folder and ".csv"."""

_ACCOUNT = {
    "account_number": "-|id", "account_source": "source", "annual_revenue": "revenue_eur",
    "billing_city": "city", "billing_country": "country", "billing_country_code": "country|-",
    "billing_postal_code": "postcode", "billing_state": "region", "billing_state_code": "region|-",
    "billing_street": "address", "id": "id", "industry": "sector", "name": "name",
    "number_of_employees": "headcount", "owner_id": "owner", "ownership": "-|kind",
    "phone": "phone", "shipping_city": "-|city", "shipping_country": "-|country",
    "shipping_country_code": "-|country", "shipping_postal_code": "-|postcode",
    "shipping_state": "-|region", "shipping_state_code": "-|region", "shipping_street": "-|address",
    "sic_desc": "-|sector", "type": "-|kind", "website": "website", "site": "-",
}  # fmt: skip
_PERSON = {
    "id": "contact_id", "email": "email", "first_name": "first_name", "last_name": "last_name",
    "last_modified_date": "updated_on", "mobile_phone": "mobile", "name": "full_name",
    "owner_id": "owner", "phone": "phone", "title": "title", "lead_source": "source",
    "created_date": "created_on", "salutation": "civility", "has_opted_out_of_email": "opted_out",
    "linked_in_url_c": "linkedin|-", "individual_id": "-|contact_id",
}  # fmt: skip
_CONTACT = _PERSON | {
    "account_id": "account_id", "department": "department", "mailing_city": "city",
    "mailing_country": "country", "mailing_country_code": "country|-",
    "mailing_postal_code": "postcode", "mailing_state": "region", "mailing_state_code": "-|region",
    "mailing_street": "address", "home_phone": "-|phone", "other_phone": "-|phone",
    "assistant_phone": "-|phone", "other_city": "-|city", "other_country": "-|country",
    "other_postal_code": "-|postcode", "other_state": "-|region", "other_street": "-|address",
    "assistant_name": "-|full_name", "region_c": "-|region", "old_lead_source_c": "-|source",
    "contact_status_c": "-|lead_status", "contact_stage_c": "-|lifecycle",
    "job_function_c": "-|department", "job_level_c": "-|seniority", "city_c": "-|city",
    "country_c": "-|country", "state_c": "-|region", "secondary_email_c": "-|email",
    "country_code_c": "-|country", "state_code_c": "-|region", "created_at_c": "-|created_on",
    "company_c": "-|company",
}  # fmt: skip
_OPPORTUNITY = {
    "account_id": "account_id", "amount": "amount_eur", "close_date": "closed_on",
    "created_date": "created_on", "id": "deal_id", "is_closed": "is_closed", "is_won": "is_won",
    "lead_source": "source", "name": "name", "owner_id": "owner", "probability": "probability_pct",
    "stage_name": "stage", "expected_revenue": "-|amount_eur",
}  # fmt: skip
_ACTIVITY = {
    "id": "id", "account_id": "account_id", "who_id": "contact_id", "activity_date": "at",
    "activity_date_time": "at|-", "start_date_time": "-|at", "type": "event|-",
    "subject": "-|event", "event_subtype": "event|-", "task_subtype": "event|-",
    "created_date": "-|at|known_at",
}  # fmt: skip
SALESFORCE = {
    "sf_account_data": _ACCOUNT,
    "sf_account_history_data": _ACCOUNT,
    "sf_contact_data": _CONTACT,
    "sf_contact_history_data": _CONTACT,
    "sf_lead_data": _PERSON | {
        "country": "country", "state": "region", "country_code": "country|-",
        "state_code": "region|-", "status": "lead_status", "city": "city", "industry": "sector",
        "street": "address", "company": "company", "website": "website",
        "number_of_employees": "headcount", "postal_code": "postcode",
        "annual_revenue": "revenue_eur",
    },
    "sf_opportunity_data": _OPPORTUNITY,
    "sf_opportunity_history_data": _OPPORTUNITY,
    "sf_task_data": _ACTIVITY,
    "sf_event_data": _ACTIVITY,
    "sf_user_data": {
        "account_id": "account_id", "city": "city", "company_name": "company",
        "contact_id": "contact_id", "country": "country", "country_code": "country|-",
        "department": "department", "division": "-|department", "email": "email",
        "first_name": "first_name", "id": "-|contact_id", "last_name": "last_name",
        "mobile_phone": "mobile", "name": "full_name", "phone": "phone", "postal_code": "postcode",
        "sender_email": "-|email", "state": "region", "state_code": "region|-",
        "street": "address", "title": "title", "individual_id": "-|contact_id",
    },
    # Orders, products, lines and roles: what is said of an account or a deal is right too.
    "sf_order_data": {
        "account_id": "account_id", "opportunity_id": "deal_id|-", "owner_id": "-|owner",
        "total_amount": "-|amount_eur", "status": "-|status", "created_date": "-|created_on",
        "billing_city": "-|city", "billing_country": "-|country",
        "billing_postal_code": "-|postcode", "billing_state": "-|region",
        "billing_street": "-|address", "order_number": "-|order_id",
    },
    "sf_opportunity_line_item_data": {"opportunity_id": "deal_id"},
    "sf_product_2_data": {},
    "sf_user_role_data": {},
}  # fmt: skip

_PIPEDRIVE = {
    "Person - Name*": "full_name", "Person - First name": "first_name",
    "Person - Last name": "last_name", "Person - Phone": "phone", "Person - Email (Work)": "email",
    "Person - Email (Home)": "email|-", "Organization - Name*": "company",
    "Organization - Address": "address",
}  # fmt: skip
OTHERS = {
    "pipedrive_import_header": _PIPEDRIVE,
    "pipedrive_import_with_products_header": _PIPEDRIVE,
    "dropcontact_fields": {},
}

DROPCONTACT = {
    "email": "email", "phone": "phone", "mobile_phone": "mobile", "company": "company",
    "website": "website", "linkedin": "linkedin", "siren": "siren", "siret": "siret", "vat": "vat",
    "nb_employees": "headcount|headcount_band", "employee_count": "headcount", "naf5_code": "naf",
    "naf5_des": "sector", "industry": "sector", "siret_address": "address",
    "siret_zip": "postcode", "siret_city": "city", "company_linkedin": "company_linkedin",
    "company_turnover": "revenue_eur", "job": "title", "job_level": "seniority",
    "job_function": "department",
}  # fmt: skip
"""The fields of the answer, which `dropcontact_fields.csv` lists one a line."""

ELSEWHERE = {
    "maven_crm/accounts.csv": {
        "account": "name|id", "sector": "sector", "year_established": "created_on",
        "revenue": "revenue_eur", "employees": "headcount", "office_location": "country",
        "subsidiary_of": "group",
    },
    "maven_crm/sales_pipeline.csv": {
        "opportunity_id": "deal_id", "sales_agent": "owner", "product": "product",
        "account": "company|account_id", "deal_stage": "stage|status",
        "engage_date": "created_on", "close_date": "closed_on", "close_value": "amount_eur",
    },
    "maven_crm/products.csv": {}, "maven_crm/sales_teams.csv": {"sales_agent": "-|owner"},
    "maven_crm/data_dictionary.csv": {},
    "olist_funnel/olist_closed_deals_dataset.csv": {
        "mql_id": "contact_id|-", "seller_id": "account_id|-", "won_date": "closed_on",
        "business_segment": "sector|-", "business_type": "-|kind", "sr_id": "-|owner",
    },
    "olist_funnel/olist_marketing_qualified_leads_dataset.csv": {
        "mql_id": "contact_id|lead_id", "first_contact_date": "created_on", "origin": "source",
    },
    "olist_funnel/olist_sellers_dataset.parquet": {
        "seller_id": "-|id|account_id", "seller_zip_code_prefix": "-|postcode",
        "seller_city": "city", "seller_state": "region",
    },
    "fr_companies/index_egalite.csv": {
        "Raison Sociale": "name", "SIREN": "siren", "Nom UES": "-|group", "Région": "region",
        "Département": "departement",
    },
    "fr_companies/sirens.csv": {
        "siren": "siren", "activite_principale": "naf", "tranche_effectifs": "headcount_band",
        "categorie_entreprise": "size_class", "date_creation": "created_on",
        "n_etablissements": "establishments",
    },
    "messy_csv_dev/drees_sae/pdmreg_2022.csv": {},
    "messy_csv_dev/drees_sae/BLOCS_2022r.csv": {"RS": "name"},
    "dedupe_dev/restaurant.csv": {
        "name": "name", "addr": "address", "city": "city", "phone": "phone", "type": "-|sector",
    },
    "dedupe_dev/chicago_early_childhood_with_true_ids.csv": {
        "Id": "-|id", "Source": "-|source", "Site name": "name", "Address": "address",
        "Zip": "postcode", "Phone": "phone", "Website": "website",
    },
    "dedupe_dev/febrl_dataset1.csv": {
        "rec_id": "-|contact_id|id", "given_name": "first_name", "surname": "last_name",
        "address_1": "address", "address_2": "-|address", "suburb": "-|city",
        "postcode": "postcode", "state": "region", "street_number": "-",
    },
}  # fmt: skip
"""Files of other public sets, under `../shared/data`."""
