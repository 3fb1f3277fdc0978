-- focale: profile scale-up-saas-europe, version 1, as of 2026-09-30
-- dialect: Snowflake, compiled, not run
-- Days are written out: write the query again for another day.
-- limit: no Unicode normalisation (NFC): a letter written as two signs, outside the common Latin letters, may not be recognised.
-- limit: plain names are written in capitals, as Snowflake keeps them; a name created in quotes, in small letters, is not found.
-- to know: columns assumed, nobody saw table accounts: id (text), headcount (number), naf (text), country (text), revenue_eur (number), technologies (list of texts), sales_headcount (number), seeks_enrichment (true/false), reply_rate_pct (number), domain (text), customer (true/false). Give a sample if it has others (--like FILE).
-- to know: columns assumed, nobody saw table events: account_id (text), event (text), at (timestamp with time zone), contact_id (text). Give a sample if it has others (--like-events FILE).
-- to know: columns assumed, nobody saw table contacts: contact_id (text), account_id (text). Give a sample if it has others (--like-contacts FILE).
WITH "KEPT_ACCOUNTS" AS (
  SELECT
    *
  FROM "ACCOUNTS"
  WHERE
    CASE
      WHEN "ID" IS NULL
      THEN FALSE
      WHEN (
        UNICODE(CAST("ID" AS VARCHAR)) >= 33
      )
      AND (
        UNICODE(CAST("ID" AS VARCHAR)) <= 126
      )
      THEN TRUE
      ELSE NOT (
        CASE
          WHEN (
            (
              UNICODE(CAST("ID" AS VARCHAR)) >= 33
            )
            AND (
              UNICODE(CAST("ID" AS VARCHAR)) <= 126
            )
          )
          AND (
            OCTET_LENGTH(CAST("ID" AS VARCHAR)) = LENGTH(CAST("ID" AS VARCHAR))
          )
          AND (
            (
              UNICODE(RIGHT(CAST("ID" AS VARCHAR), 1)) >= 33
            )
            AND (
              UNICODE(RIGHT(CAST("ID" AS VARCHAR), 1)) <= 126
            )
          )
          THEN LOWER(CAST("ID" AS VARCHAR))
          WHEN NOT REGEXP_LIKE(
            CAST("ID" AS VARCHAR),
            '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
            's'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM(CAST("ID" AS VARCHAR), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
              'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
              'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
            )
          )
          ELSE REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            TRANSLATE(
                              REGEXP_REPLACE(
                                TRIM(
                                  REPLACE(CAST("ID" AS VARCHAR), '\u11A7', ''),
                                  '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                ),
                                '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                ''
                              ),
                              'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                              'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                            ),
                            'ß',
                            'ss'
                          ),
                          'æ',
                          'ae'
                        ),
                        'Æ',
                        'ae'
                      ),
                      'œ',
                      'oe'
                    ),
                    'Œ',
                    'oe'
                  ),
                  'þ',
                  'th'
                ),
                'Þ',
                'th'
              ),
              'ĳ',
              'ij'
            ),
            'Ĳ',
            'ij'
          )
        END = ''
      )
    END
), "KEPT_EVENTS" AS (
  SELECT
    *
  FROM "EVENTS"
), "KEPT_CONTACTS" AS (
  SELECT
    "CONTACT",
    "ACCOUNT",
    "CONSENT"
  FROM (
    SELECT
      NULLIF(CAST("CONTACT_ID" AS VARCHAR), '') AS "CONTACT",
      NULLIF(CAST("ACCOUNT_ID" AS VARCHAR), '') AS "ACCOUNT",
      FALSE AS "CONSENT",
      ROW_NUMBER() OVER (
        PARTITION BY NULLIF(CAST("CONTACT_ID" AS VARCHAR), '')
        ORDER BY NULLIF(CAST("ACCOUNT_ID" AS VARCHAR), '')
      ) AS "PLACE"
    FROM "CONTACTS"
  ) AS "NUMBERED"
  WHERE
    (
      "PLACE" = 1
    ) AND (
      NOT "CONTACT" IS NULL
    )
), "EVENT_DAY" AS (
  SELECT
    *
  FROM (
    SELECT
      COALESCE(NULLIF(CAST("E"."ACCOUNT_ID" AS VARCHAR), ''), "C"."ACCOUNT") AS "ACCOUNT",
      NULLIF(CAST("E"."CONTACT_ID" AS VARCHAR), '') AS "CONTACT",
      "NAMES"."NAME" AS "EVENT",
      CASE
        WHEN (NOT "E"."AT" IS NULL)
        THEN CAST(TO_TIMESTAMP_NTZ(DATE_PART(EPOCH_MICROSECOND, "E"."AT") + CASE
          WHEN DATE_PART(EPOCH_MICROSECOND, "E"."AT") < 1743296400000000
          THEN 3600000000
          WHEN DATE_PART(EPOCH_MICROSECOND, "E"."AT") < 1761440400000000
          THEN 7200000000
          WHEN DATE_PART(EPOCH_MICROSECOND, "E"."AT") < 1774746000000000
          THEN 3600000000
          ELSE 7200000000
        END, 6) AS DATE)
      END AS "DAY",
      CAST(1 AS BIGINT) AS "N"
    FROM "KEPT_EVENTS" AS "E"
    JOIN (
      SELECT
        "RAW",
        CASE
          WHEN (
            (
              UNICODE(CAST("RAW" AS VARCHAR)) >= 33
            )
            AND (
              UNICODE(CAST("RAW" AS VARCHAR)) <= 126
            )
          )
          AND (
            OCTET_LENGTH(CAST("RAW" AS VARCHAR)) = LENGTH(CAST("RAW" AS VARCHAR))
          )
          AND (
            (
              UNICODE(RIGHT(CAST("RAW" AS VARCHAR), 1)) >= 33
            )
            AND (
              UNICODE(RIGHT(CAST("RAW" AS VARCHAR), 1)) <= 126
            )
          )
          THEN LOWER(CAST("RAW" AS VARCHAR))
          WHEN NOT REGEXP_LIKE(
            CAST("RAW" AS VARCHAR),
            '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
            's'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM(CAST("RAW" AS VARCHAR), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
              'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
              'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
            )
          )
          ELSE REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            TRANSLATE(
                              REGEXP_REPLACE(
                                TRIM(
                                  REPLACE(CAST("RAW" AS VARCHAR), '\u11A7', ''),
                                  '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                ),
                                '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                ''
                              ),
                              'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                              'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                            ),
                            'ß',
                            'ss'
                          ),
                          'æ',
                          'ae'
                        ),
                        'Æ',
                        'ae'
                      ),
                      'œ',
                      'oe'
                    ),
                    'Œ',
                    'oe'
                  ),
                  'þ',
                  'th'
                ),
                'Þ',
                'th'
              ),
              'ĳ',
              'ij'
            ),
            'Ĳ',
            'ij'
          )
        END AS "NAME"
      FROM (
        SELECT DISTINCT
          "EVENT" AS "RAW"
        FROM "KEPT_EVENTS"
      ) AS "SPELT"
    ) AS "NAMES"
      ON "E"."EVENT" = "NAMES"."RAW"
    LEFT JOIN "KEPT_CONTACTS" AS "C"
      ON NULLIF(CAST("E"."CONTACT_ID" AS VARCHAR), '') = "C"."CONTACT"
    WHERE
      TRUE
      AND TRUE
      AND TRUE
      AND (
        (
          NOT (
            "NAMES"."NAME" = 'email_opened'
          )
        )
        OR COALESCE("C"."CONSENT", FALSE)
      )
  ) AS "HAPPENED"
  WHERE
    (
      NOT "ACCOUNT" IS NULL
    ) AND (
      NOT "DAY" IS NULL
    )
), "D0" AS (
  SELECT
    "V"."RAW",
    NULLIF(
      CASE
        WHEN REGEXP_LIKE("V"."RAW", '[0-9A-Z]+')
        THEN "V"."RAW"
        ELSE UPPER(
          REGEXP_REPLACE(
            CASE
              WHEN (
                (
                  UNICODE("V"."RAW") >= 33
                ) AND (
                  UNICODE("V"."RAW") <= 126
                )
              )
              AND (
                OCTET_LENGTH("V"."RAW") = LENGTH("V"."RAW")
              )
              AND (
                (
                  UNICODE(RIGHT("V"."RAW", 1)) >= 33
                )
                AND (
                  UNICODE(RIGHT("V"."RAW", 1)) <= 126
                )
              )
              THEN LOWER("V"."RAW")
              WHEN NOT REGEXP_LIKE(
                "V"."RAW",
                '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                's'
              )
              THEN LOWER(
                TRANSLATE(
                  TRIM("V"."RAW", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                  'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                )
              )
              ELSE REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                TRANSLATE(
                                  REGEXP_REPLACE(
                                    TRIM(
                                      REPLACE("V"."RAW", '\u11A7', ''),
                                      '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                    ),
                                    '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                    ''
                                  ),
                                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                                  'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                                ),
                                'ß',
                                'ss'
                              ),
                              'æ',
                              'ae'
                            ),
                            'Æ',
                            'ae'
                          ),
                          'œ',
                          'oe'
                        ),
                        'Œ',
                        'oe'
                      ),
                      'þ',
                      'th'
                    ),
                    'Þ',
                    'th'
                  ),
                  'ĳ',
                  'ij'
                ),
                'Ĳ',
                'ij'
              )
            END,
            '[^a-z0-9]',
            ''
          )
        )
      END,
      ''
    ) IN (
      'AT',
      'BE',
      'BG',
      'HR',
      'CY',
      'CZ',
      'DK',
      'EE',
      'FI',
      'FR',
      'DE',
      'GR',
      'HU',
      'IE',
      'IT',
      'LV',
      'LT',
      'LU',
      'MT',
      'NL',
      'PL',
      'PT',
      'RO',
      'SK',
      'SI',
      'ES',
      'SE',
      'IS',
      'LI',
      'NO',
      'CH',
      'GB',
      'AD',
      'MC',
      'SM',
      'VA',
      'AL',
      'BA',
      'ME',
      'MK',
      'RS',
      'XK',
      'MD',
      'UA',
      'BY'
    ) AS "L0",
    NULLIF(
      CASE
        WHEN REGEXP_LIKE("V"."RAW", '[0-9A-Z]+')
        THEN "V"."RAW"
        ELSE UPPER(
          REGEXP_REPLACE(
            CASE
              WHEN (
                (
                  UNICODE("V"."RAW") >= 33
                ) AND (
                  UNICODE("V"."RAW") <= 126
                )
              )
              AND (
                OCTET_LENGTH("V"."RAW") = LENGTH("V"."RAW")
              )
              AND (
                (
                  UNICODE(RIGHT("V"."RAW", 1)) >= 33
                )
                AND (
                  UNICODE(RIGHT("V"."RAW", 1)) <= 126
                )
              )
              THEN LOWER("V"."RAW")
              WHEN NOT REGEXP_LIKE(
                "V"."RAW",
                '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                's'
              )
              THEN LOWER(
                TRANSLATE(
                  TRIM("V"."RAW", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                  'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                )
              )
              ELSE REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                TRANSLATE(
                                  REGEXP_REPLACE(
                                    TRIM(
                                      REPLACE("V"."RAW", '\u11A7', ''),
                                      '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                    ),
                                    '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                    ''
                                  ),
                                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                                  'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                                ),
                                'ß',
                                'ss'
                              ),
                              'æ',
                              'ae'
                            ),
                            'Æ',
                            'ae'
                          ),
                          'œ',
                          'oe'
                        ),
                        'Œ',
                        'oe'
                      ),
                      'þ',
                      'th'
                    ),
                    'Þ',
                    'th'
                  ),
                  'ĳ',
                  'ij'
                ),
                'Ĳ',
                'ij'
              )
            END,
            '[^a-z0-9]',
            ''
          )
        )
      END,
      ''
    ) IN ('FR', 'GB', 'DE') AS "L5"
  FROM (
    SELECT DISTINCT
      "COUNTRY" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "D1" AS (
  SELECT
    "V"."RAW",
    STARTSWITH(
      NULLIF(
        CASE
          WHEN REGEXP_LIKE("V"."RAW", '[0-9A-Z]+')
          THEN "V"."RAW"
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE("V"."RAW") >= 33
                  ) AND (
                    UNICODE("V"."RAW") <= 126
                  )
                )
                AND (
                  OCTET_LENGTH("V"."RAW") = LENGTH("V"."RAW")
                )
                AND (
                  (
                    UNICODE(RIGHT("V"."RAW", 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT("V"."RAW", 1)) <= 126
                  )
                )
                THEN LOWER("V"."RAW")
                WHEN NOT REGEXP_LIKE(
                  "V"."RAW",
                  '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                  's'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM("V"."RAW", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                    'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                  )
                )
                ELSE REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  TRANSLATE(
                                    REGEXP_REPLACE(
                                      TRIM(
                                        REPLACE("V"."RAW", '\u11A7', ''),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                      ''
                                    ),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                                    'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                                  ),
                                  'ß',
                                  'ss'
                                ),
                                'æ',
                                'ae'
                              ),
                              'Æ',
                              'ae'
                            ),
                            'œ',
                            'oe'
                          ),
                          'Œ',
                          'oe'
                        ),
                        'þ',
                        'th'
                      ),
                      'Þ',
                      'th'
                    ),
                    'ĳ',
                    'ij'
                  ),
                  'Ĳ',
                  'ij'
                )
              END,
              '[^a-z0-9]',
              ''
            )
          )
        END,
        ''
      ),
      '582'
    )
    OR STARTSWITH(
      NULLIF(
        CASE
          WHEN REGEXP_LIKE("V"."RAW", '[0-9A-Z]+')
          THEN "V"."RAW"
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE("V"."RAW") >= 33
                  ) AND (
                    UNICODE("V"."RAW") <= 126
                  )
                )
                AND (
                  OCTET_LENGTH("V"."RAW") = LENGTH("V"."RAW")
                )
                AND (
                  (
                    UNICODE(RIGHT("V"."RAW", 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT("V"."RAW", 1)) <= 126
                  )
                )
                THEN LOWER("V"."RAW")
                WHEN NOT REGEXP_LIKE(
                  "V"."RAW",
                  '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                  's'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM("V"."RAW", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                    'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                  )
                )
                ELSE REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  TRANSLATE(
                                    REGEXP_REPLACE(
                                      TRIM(
                                        REPLACE("V"."RAW", '\u11A7', ''),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                      ''
                                    ),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                                    'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                                  ),
                                  'ß',
                                  'ss'
                                ),
                                'æ',
                                'ae'
                              ),
                              'Æ',
                              'ae'
                            ),
                            'œ',
                            'oe'
                          ),
                          'Œ',
                          'oe'
                        ),
                        'þ',
                        'th'
                      ),
                      'Þ',
                      'th'
                    ),
                    'ĳ',
                    'ij'
                  ),
                  'Ĳ',
                  'ij'
                )
              END,
              '[^a-z0-9]',
              ''
            )
          )
        END,
        ''
      ),
      '62'
    )
    OR STARTSWITH(
      NULLIF(
        CASE
          WHEN REGEXP_LIKE("V"."RAW", '[0-9A-Z]+')
          THEN "V"."RAW"
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE("V"."RAW") >= 33
                  ) AND (
                    UNICODE("V"."RAW") <= 126
                  )
                )
                AND (
                  OCTET_LENGTH("V"."RAW") = LENGTH("V"."RAW")
                )
                AND (
                  (
                    UNICODE(RIGHT("V"."RAW", 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT("V"."RAW", 1)) <= 126
                  )
                )
                THEN LOWER("V"."RAW")
                WHEN NOT REGEXP_LIKE(
                  "V"."RAW",
                  '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                  's'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM("V"."RAW", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                    'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                  )
                )
                ELSE REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  TRANSLATE(
                                    REGEXP_REPLACE(
                                      TRIM(
                                        REPLACE("V"."RAW", '\u11A7', ''),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                      ''
                                    ),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                                    'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                                  ),
                                  'ß',
                                  'ss'
                                ),
                                'æ',
                                'ae'
                              ),
                              'Æ',
                              'ae'
                            ),
                            'œ',
                            'oe'
                          ),
                          'Œ',
                          'oe'
                        ),
                        'þ',
                        'th'
                      ),
                      'Þ',
                      'th'
                    ),
                    'ĳ',
                    'ij'
                  ),
                  'Ĳ',
                  'ij'
                )
              END,
              '[^a-z0-9]',
              ''
            )
          )
        END,
        ''
      ),
      '63'
    ) AS "L1"
  FROM (
    SELECT DISTINCT
      "NAF" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "DECAY0" AS (
  SELECT
    "D".*
  FROM (VALUES
    (0, 1000000),
    (1, 977160),
    (2, 954842),
    (3, 933033),
    (4, 911722),
    (5, 890899),
    (6, 870551),
    (7, 850667),
    (8, 831238),
    (9, 812252),
    (10, 793701),
    (11, 775572),
    (12, 757858),
    (13, 740549),
    (14, 723635),
    (15, 707107),
    (16, 690956),
    (17, 675175),
    (18, 659754),
    (19, 644685),
    (20, 629961),
    (21, 615572),
    (22, 601513),
    (23, 587774),
    (24, 574349),
    (25, 561231),
    (26, 548412),
    (27, 535887),
    (28, 523647),
    (29, 511687),
    (30, 500000),
    (31, 488580),
    (32, 477421),
    (33, 466516),
    (34, 455861),
    (35, 445449),
    (36, 435275),
    (37, 425334),
    (38, 415619),
    (39, 406126),
    (40, 396850),
    (41, 387786),
    (42, 378929),
    (43, 370274),
    (44, 361817),
    (45, 353553),
    (46, 345478),
    (47, 337587),
    (48, 329877),
    (49, 322343),
    (50, 314980),
    (51, 307786),
    (52, 300756),
    (53, 293887),
    (54, 287175),
    (55, 280616),
    (56, 274206),
    (57, 267943),
    (58, 261824),
    (59, 255843),
    (60, 250000),
    (61, 244290),
    (62, 238710),
    (63, 233258),
    (64, 227931),
    (65, 222725),
    (66, 217638),
    (67, 212667),
    (68, 207809),
    (69, 203063),
    (70, 198425),
    (71, 193893),
    (72, 189465),
    (73, 185137),
    (74, 180909),
    (75, 176777),
    (76, 172739),
    (77, 168794),
    (78, 164938),
    (79, 161171),
    (80, 157490),
    (81, 153893),
    (82, 150378),
    (83, 146943),
    (84, 143587),
    (85, 140308),
    (86, 137103),
    (87, 133972),
    (88, 130912),
    (89, 127922),
    (90, 125000),
    (91, 122145),
    (92, 119355),
    (93, 116629),
    (94, 113965),
    (95, 111362),
    (96, 108819),
    (97, 106333),
    (98, 103905),
    (99, 101532),
    (100, 99213),
    (101, 96947),
    (102, 94732),
    (103, 92569),
    (104, 90454),
    (105, 88388),
    (106, 86370),
    (107, 84397),
    (108, 82469),
    (109, 80586),
    (110, 78745),
    (111, 76947),
    (112, 75189),
    (113, 73472),
    (114, 71794),
    (115, 70154),
    (116, 68552),
    (117, 66986),
    (118, 65456),
    (119, 63961),
    (120, 62500),
    (121, 61072),
    (122, 59678),
    (123, 58315),
    (124, 56983),
    (125, 55681),
    (126, 54409),
    (127, 53167),
    (128, 51952),
    (129, 50766),
    (130, 49606),
    (131, 48473),
    (132, 47366),
    (133, 46284),
    (134, 45227),
    (135, 44194),
    (136, 43185),
    (137, 42198),
    (138, 41235),
    (139, 40293),
    (140, 39373),
    (141, 38473),
    (142, 37595),
    (143, 36736),
    (144, 35897),
    (145, 35077),
    (146, 34276),
    (147, 33493),
    (148, 32728),
    (149, 31980),
    (150, 31250),
    (151, 30536),
    (152, 29839),
    (153, 29157),
    (154, 28491),
    (155, 27841),
    (156, 27205),
    (157, 26583),
    (158, 25976),
    (159, 25383),
    (160, 24803),
    (161, 24237),
    (162, 23683),
    (163, 23142),
    (164, 22614),
    (165, 22097),
    (166, 21592),
    (167, 21099),
    (168, 20617),
    (169, 20146),
    (170, 19686),
    (171, 19237),
    (172, 18797),
    (173, 18368),
    (174, 17948),
    (175, 17538),
    (176, 17138),
    (177, 16746),
    (178, 16364),
    (179, 15990),
    (180, 15625),
    (181, 15268),
    (182, 14919),
    (183, 14579),
    (184, 14246),
    (185, 13920),
    (186, 13602),
    (187, 13292),
    (188, 12988),
    (189, 12691),
    (190, 12402),
    (191, 12118),
    (192, 11842),
    (193, 11571),
    (194, 11307),
    (195, 11049),
    (196, 10796),
    (197, 10550),
    (198, 10309),
    (199, 10073),
    (200, 9843),
    (201, 9618),
    (202, 9399),
    (203, 9184),
    (204, 8974),
    (205, 8769),
    (206, 8569),
    (207, 8373),
    (208, 8182),
    (209, 7995),
    (210, 7812),
    (211, 7634),
    (212, 7460),
    (213, 7289),
    (214, 7123),
    (215, 6960),
    (216, 6801),
    (217, 6646),
    (218, 6494),
    (219, 6346),
    (220, 6201),
    (221, 6059),
    (222, 5921),
    (223, 5786),
    (224, 5653),
    (225, 5524),
    (226, 5398),
    (227, 5275),
    (228, 5154),
    (229, 5037),
    (230, 4922),
    (231, 4809),
    (232, 4699),
    (233, 4592),
    (234, 4487),
    (235, 4385),
    (236, 4284),
    (237, 4187),
    (238, 4091),
    (239, 3998),
    (240, 3906),
    (241, 3817),
    (242, 3730),
    (243, 3645),
    (244, 3561),
    (245, 3480),
    (246, 3401),
    (247, 3323),
    (248, 3247),
    (249, 3173),
    (250, 3100),
    (251, 3030),
    (252, 2960),
    (253, 2893),
    (254, 2827),
    (255, 2762),
    (256, 2699),
    (257, 2637),
    (258, 2577),
    (259, 2518),
    (260, 2461),
    (261, 2405),
    (262, 2350),
    (263, 2296),
    (264, 2244),
    (265, 2192),
    (266, 2142),
    (267, 2093),
    (268, 2045),
    (269, 1999),
    (270, 1953),
    (271, 1909),
    (272, 1865),
    (273, 1822),
    (274, 1781),
    (275, 1740),
    (276, 1700),
    (277, 1661),
    (278, 1624),
    (279, 1586),
    (280, 1550),
    (281, 1515),
    (282, 1480),
    (283, 1446),
    (284, 1413),
    (285, 1381),
    (286, 1350),
    (287, 1319),
    (288, 1289),
    (289, 1259),
    (290, 1230),
    (291, 1202),
    (292, 1175),
    (293, 1148),
    (294, 1122),
    (295, 1096),
    (296, 1071),
    (297, 1047),
    (298, 1023),
    (299, 999),
    (300, 977),
    (301, 954),
    (302, 932),
    (303, 911),
    (304, 890),
    (305, 870),
    (306, 850),
    (307, 831),
    (308, 812),
    (309, 793),
    (310, 775),
    (311, 757),
    (312, 740),
    (313, 723),
    (314, 707),
    (315, 691),
    (316, 675),
    (317, 659),
    (318, 644),
    (319, 630),
    (320, 615),
    (321, 601),
    (322, 587),
    (323, 574),
    (324, 561),
    (325, 548),
    (326, 536),
    (327, 523),
    (328, 511),
    (329, 500),
    (330, 488),
    (331, 477),
    (332, 466),
    (333, 456),
    (334, 445),
    (335, 435),
    (336, 425),
    (337, 415),
    (338, 406),
    (339, 397),
    (340, 388),
    (341, 379),
    (342, 370),
    (343, 362),
    (344, 353),
    (345, 345),
    (346, 337),
    (347, 330),
    (348, 322),
    (349, 315),
    (350, 308),
    (351, 301),
    (352, 294),
    (353, 287),
    (354, 280),
    (355, 274),
    (356, 268),
    (357, 262),
    (358, 256),
    (359, 250),
    (360, 244),
    (361, 239),
    (362, 233),
    (363, 228),
    (364, 223),
    (365, 218),
    (366, 213),
    (367, 208),
    (368, 203),
    (369, 198),
    (370, 194),
    (371, 189),
    (372, 185),
    (373, 181),
    (374, 177),
    (375, 173),
    (376, 169),
    (377, 165),
    (378, 161),
    (379, 157),
    (380, 154),
    (381, 150),
    (382, 147),
    (383, 143),
    (384, 140),
    (385, 137),
    (386, 134),
    (387, 131),
    (388, 128),
    (389, 125),
    (390, 122),
    (391, 119),
    (392, 117),
    (393, 114),
    (394, 111),
    (395, 109),
    (396, 106),
    (397, 104),
    (398, 101),
    (399, 99),
    (400, 97),
    (401, 95),
    (402, 93),
    (403, 90),
    (404, 88),
    (405, 86),
    (406, 84),
    (407, 82),
    (408, 81),
    (409, 79),
    (410, 77),
    (411, 75),
    (412, 73),
    (413, 72),
    (414, 70),
    (415, 69),
    (416, 67),
    (417, 65),
    (418, 64),
    (419, 62),
    (420, 61),
    (421, 60),
    (422, 58),
    (423, 57),
    (424, 56),
    (425, 54),
    (426, 53),
    (427, 52),
    (428, 51),
    (429, 50),
    (430, 48),
    (431, 47),
    (432, 46),
    (433, 45),
    (434, 44),
    (435, 43),
    (436, 42),
    (437, 41),
    (438, 40),
    (439, 39),
    (440, 38),
    (441, 38),
    (442, 37),
    (443, 36),
    (444, 35),
    (445, 34),
    (446, 33),
    (447, 33),
    (448, 32),
    (449, 31),
    (450, 31),
    (451, 30),
    (452, 29),
    (453, 28),
    (454, 28),
    (455, 27),
    (456, 27),
    (457, 26),
    (458, 25),
    (459, 25),
    (460, 24),
    (461, 24),
    (462, 23),
    (463, 23),
    (464, 22),
    (465, 22),
    (466, 21),
    (467, 21),
    (468, 20),
    (469, 20),
    (470, 19),
    (471, 19),
    (472, 18),
    (473, 18),
    (474, 18),
    (475, 17),
    (476, 17),
    (477, 16),
    (478, 16),
    (479, 16),
    (480, 15),
    (481, 15),
    (482, 15),
    (483, 14),
    (484, 14),
    (485, 14),
    (486, 13),
    (487, 13),
    (488, 13),
    (489, 12),
    (490, 12),
    (491, 12),
    (492, 12),
    (493, 11),
    (494, 11),
    (495, 11),
    (496, 11),
    (497, 10),
    (498, 10),
    (499, 10),
    (500, 10),
    (501, 9),
    (502, 9),
    (503, 9),
    (504, 9),
    (505, 9),
    (506, 8),
    (507, 8),
    (508, 8),
    (509, 8),
    (510, 8),
    (511, 7),
    (512, 7),
    (513, 7),
    (514, 7),
    (515, 7),
    (516, 7),
    (517, 6),
    (518, 6),
    (519, 6),
    (520, 6),
    (521, 6),
    (522, 6),
    (523, 6),
    (524, 6),
    (525, 5),
    (526, 5),
    (527, 5),
    (528, 5),
    (529, 5),
    (530, 5),
    (531, 5),
    (532, 5),
    (533, 4),
    (534, 4),
    (535, 4),
    (536, 4),
    (537, 4),
    (538, 4),
    (539, 4),
    (540, 4),
    (541, 4),
    (542, 4),
    (543, 4),
    (544, 3),
    (545, 3),
    (546, 3),
    (547, 3),
    (548, 3),
    (549, 3),
    (550, 3),
    (551, 3),
    (552, 3),
    (553, 3),
    (554, 3),
    (555, 3),
    (556, 3),
    (557, 3),
    (558, 3),
    (559, 2),
    (560, 2),
    (561, 2),
    (562, 2),
    (563, 2),
    (564, 2),
    (565, 2),
    (566, 2),
    (567, 2),
    (568, 2),
    (569, 2),
    (570, 2),
    (571, 2),
    (572, 2),
    (573, 2),
    (574, 2),
    (575, 2),
    (576, 2),
    (577, 2),
    (578, 2),
    (579, 2),
    (580, 2),
    (581, 1),
    (582, 1),
    (583, 1),
    (584, 1),
    (585, 1),
    (586, 1),
    (587, 1),
    (588, 1),
    (589, 1),
    (590, 1),
    (591, 1),
    (592, 1),
    (593, 1),
    (594, 1),
    (595, 1),
    (596, 1),
    (597, 1),
    (598, 1),
    (599, 1),
    (600, 1),
    (601, 1),
    (602, 1),
    (603, 1),
    (604, 1),
    (605, 1),
    (606, 1),
    (607, 1),
    (608, 1),
    (609, 1),
    (610, 1),
    (611, 1),
    (612, 1),
    (613, 1),
    (614, 1),
    (615, 1),
    (616, 1),
    (617, 1),
    (618, 1),
    (619, 1),
    (620, 1),
    (621, 1),
    (622, 1),
    (623, 1),
    (624, 1),
    (625, 1),
    (626, 1),
    (627, 1)) AS "D"("AGE", "WORTH")
), "EV" AS (
  SELECT
    "E"."ACCOUNT" AS "ACCOUNT",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'job_posted_sdr'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        AND (
          "E"."DAY" >= CAST('2026-07-02' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N0",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'executive_hired'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        AND (
          "E"."DAY" >= CAST('2026-04-03' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N1",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'funds_raised'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        AND (
          "E"."DAY" >= CAST('2025-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N2",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'page_viewed_pricing'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N3",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'page_viewed_pricing'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N" * COALESCE("DECAY0"."WORTH", 0)
      END
    ) AS BIGINT) AS "X3",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'email_bounced'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        AND (
          "E"."DAY" >= CAST('2025-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N4"
  FROM "EVENT_DAY" AS "E"
  LEFT JOIN "DECAY0"
    ON DATEDIFF('day', "E"."DAY", CAST('2026-09-30' AS DATE)) = "DECAY0"."AGE"
  WHERE
    "E"."EVENT" IN (
      'email_bounced',
      'executive_hired',
      'funds_raised',
      'job_posted_sdr',
      'page_viewed_pricing'
    )
  GROUP BY
    "E"."ACCOUNT"
), "STATES" AS (
  SELECT
    CAST("A"."ID" AS VARCHAR) AS "ID",
    "D0"."L0" AS "L0",
    "D1"."L1" AS "L1",
    CASE
      WHEN "A"."DOMAIN" IS NULL
      THEN NULL
      WHEN (
        (
          UNICODE("A"."DOMAIN") >= 33
        ) AND (
          UNICODE("A"."DOMAIN") <= 126
        )
      )
      AND (
        NOT (
          UNICODE("A"."DOMAIN") IN (67, 99)
        )
      )
      THEN FALSE
      ELSE CASE
        WHEN (
          (
            UNICODE("A"."DOMAIN") >= 33
          ) AND (
            UNICODE("A"."DOMAIN") <= 126
          )
        )
        AND (
          NOT REGEXP_LIKE(
            "A"."DOMAIN",
            '([cC]?[^\u0001-\u007F]*[oO]?[^\u0001-\u ... 851 signs, 891a391ef66a'
          )
        )
        THEN FALSE
        WHEN REGEXP_LIKE(
          "A"."DOMAIN",
          '[\u0009-\u000D \u0085\u00A0]*([cCÇçĆćĈĉ ... 553 signs, 884c54f1cc10'
        )
        THEN TRUE
        WHEN NOT REGEXP_LIKE("A"."DOMAIN", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
        THEN CASE
          WHEN REGEXP_LIKE("A"."DOMAIN", '[\u0009-\u000D \u0085\u00A0]*')
          THEN NULL
          ELSE FALSE
        END
        ELSE NULLIF(
          REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            TRANSLATE(
                              REGEXP_REPLACE(
                                TRIM(
                                  REPLACE("A"."DOMAIN", '\u11A7', ''),
                                  '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                ),
                                '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                ''
                              ),
                              'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                              'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                            ),
                            'ß',
                            'ss'
                          ),
                          'æ',
                          'ae'
                        ),
                        'Æ',
                        'ae'
                      ),
                      'œ',
                      'oe'
                    ),
                    'Œ',
                    'oe'
                  ),
                  'þ',
                  'th'
                ),
                'Þ',
                'th'
              ),
              'ĳ',
              'ij'
            ),
            'Ĳ',
            'ij'
          ),
          ''
        ) IN ('concurrent.example', 'competitor.example')
      END
    END AS "L2",
    "A"."CUSTOMER" = TRUE AS "L3",
    (
      CASE
        WHEN (NOT CAST("A"."HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."HEADCOUNT" AS DOUBLE)
      END >= CAST('30.0' AS DOUBLE)
    )
    AND (
      CASE
        WHEN (NOT CAST("A"."HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."HEADCOUNT" AS DOUBLE)
      END <= CAST('250.0' AS DOUBLE)
    ) AS "L4",
    "D0"."L5" AS "L5",
    CASE
      WHEN NOT CASE
        WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
      END IS NULL
      THEN CAST(FLOOR(
        (
          CASE
            WHEN CASE
              WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
              THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
            END <= CAST('1000000.0' AS DOUBLE)
            THEN CAST('0.0' AS DOUBLE)
            WHEN CASE
              WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
              THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
            END < CAST('3000000.0' AS DOUBLE)
            THEN (
              CASE
                WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
                THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
              END - CAST('1000000.0' AS DOUBLE)
            ) / CAST('2000000.0' AS DOUBLE)
            WHEN CASE
              WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
              THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
            END >= CAST('60000000.0' AS DOUBLE)
            THEN CAST('0.0' AS DOUBLE)
            WHEN CAST('30000000.0' AS DOUBLE) < CASE
              WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
              THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
            END
            THEN (
              CAST('60000000.0' AS DOUBLE) - CASE
                WHEN (NOT CAST("A"."REVENUE_EUR" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
                THEN CAST("A"."REVENUE_EUR" AS DOUBLE)
              END
            ) / CAST('30000000.0' AS DOUBLE)
            ELSE CAST('1.0' AS DOUBLE)
          END * CAST('1000000.0' AS DOUBLE)
        ) + CAST('0.5' AS DOUBLE)
      ) AS INT)
    END AS "L6",
    CASE
      WHEN "A"."TECHNOLOGIES" IS NULL
      THEN NULL
      WHEN CASE WHEN NOT "A"."TECHNOLOGIES" IS NULL THEN COALESCE(ARRAY_CONTAINS(TO_VARIANT(1), TRANSFORM("A"."TECHNOLOGIES", "W" VARCHAR -> CASE
        WHEN "W" IS NULL
        THEN 0
        WHEN (
          (
            UNICODE("W") >= 33
          ) AND (
            UNICODE("W") <= 126
          )
        )
        AND (
          NOT (
            UNICODE("W") IN (72, 83, 104, 115)
          )
        )
        THEN 0
        WHEN (
          (
            UNICODE("W") >= 33
          ) AND (
            UNICODE("W") <= 126
          )
        )
        AND (
          OCTET_LENGTH("W") = LENGTH("W")
        )
        AND (
          (
            UNICODE(RIGHT("W", 1)) >= 33
          ) AND (
            UNICODE(RIGHT("W", 1)) <= 126
          )
        )
        THEN CASE WHEN LOWER("W") IN ('salesforce', 'hubspot') THEN 1 ELSE 0 END
        ELSE 2
      END)), FALSE) END
      THEN TRUE
      WHEN CASE WHEN NOT "A"."TECHNOLOGIES" IS NULL THEN COALESCE(ARRAY_CONTAINS(TO_VARIANT(2), TRANSFORM("A"."TECHNOLOGIES", "W" VARCHAR -> CASE
        WHEN "W" IS NULL
        THEN 0
        WHEN (
          (
            UNICODE("W") >= 33
          ) AND (
            UNICODE("W") <= 126
          )
        )
        AND (
          NOT (
            UNICODE("W") IN (72, 83, 104, 115)
          )
        )
        THEN 0
        WHEN (
          (
            UNICODE("W") >= 33
          ) AND (
            UNICODE("W") <= 126
          )
        )
        AND (
          OCTET_LENGTH("W") = LENGTH("W")
        )
        AND (
          (
            UNICODE(RIGHT("W", 1)) >= 33
          ) AND (
            UNICODE(RIGHT("W", 1)) <= 126
          )
        )
        THEN CASE WHEN LOWER("W") IN ('salesforce', 'hubspot') THEN 1 ELSE 0 END
        ELSE 2
      END)), FALSE) END
      THEN CASE
        WHEN CASE WHEN NOT "A"."TECHNOLOGIES" IS NULL THEN COALESCE(ARRAY_CONTAINS(TO_VARIANT(1), TRANSFORM("A"."TECHNOLOGIES", "W" VARCHAR -> CASE
          WHEN "W" IS NULL
          THEN 0
          WHEN (
            (
              UNICODE("W") >= 33
            ) AND (
              UNICODE("W") <= 126
            )
          )
          AND (
            NOT (
              UNICODE("W") IN (72, 83, 104, 115)
            )
          )
          THEN 0
          WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([sSŚśŜŝŞş ... 304 signs, 281fce35fe24'
              )
              THEN TRUE
              ELSE CASE WHEN REGEXP_LIKE("W", '[\u0009-\u000D \u0085\u00A0]*') THEN NULL ELSE FALSE END
            END
            THEN 1
            ELSE 0
          END
          ELSE 3
        END)), FALSE) END
        THEN TRUE
        ELSE CASE
          WHEN CASE WHEN NOT "A"."TECHNOLOGIES" IS NULL THEN COALESCE(ARRAY_CONTAINS(TO_VARIANT(3), TRANSFORM("A"."TECHNOLOGIES", "W" VARCHAR -> CASE
            WHEN "W" IS NULL
            THEN 0
            WHEN (
              (
                UNICODE("W") >= 33
              ) AND (
                UNICODE("W") <= 126
              )
            )
            AND (
              NOT (
                UNICODE("W") IN (72, 83, 104, 115)
              )
            )
            THEN 0
            WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_LIKE(
                  "W",
                  '[\u0009-\u000D \u0085\u00A0]*([sSŚśŜŝŞş ... 304 signs, 281fce35fe24'
                )
                THEN TRUE
                ELSE CASE WHEN REGEXP_LIKE("W", '[\u0009-\u000D \u0085\u00A0]*') THEN NULL ELSE FALSE END
              END
              THEN 1
              ELSE 0
            END
            ELSE 3
          END)), FALSE) END
          THEN CASE WHEN NOT "A"."TECHNOLOGIES" IS NULL THEN COALESCE(ARRAY_CONTAINS(TO_VARIANT(1), TRANSFORM("A"."TECHNOLOGIES", "W" VARCHAR -> CASE
            WHEN CASE
              WHEN (
                (
                  UNICODE("W") >= 33
                ) AND (
                  UNICODE("W") <= 126
                )
              )
              AND (
                NOT REGEXP_LIKE(
                  "W",
                  '([sS]?[^\u0001-\u007F]*[aA]?[^\u0001-\u ... 427 signs, ba33d8405b0e'
                )
              )
              THEN FALSE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([sSŚśŜŝŞş ... 304 signs, 281fce35fe24'
              )
              THEN TRUE
              WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
              THEN CASE WHEN REGEXP_LIKE("W", '[\u0009-\u000D \u0085\u00A0]*') THEN NULL ELSE FALSE END
              ELSE NULLIF(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  TRANSLATE(
                                    REGEXP_REPLACE(
                                      TRIM(
                                        REPLACE("W", '\u11A7', ''),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\u0300-\u036F\u0483-\u0487\u0591-\u05B ... 2499 signs, 38570569487e',
                                      ''
                                    ),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 209 signs, e238809376dd',
                                    'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeii ... 209 signs, a881cf97815e'
                                  ),
                                  'ß',
                                  'ss'
                                ),
                                'æ',
                                'ae'
                              ),
                              'Æ',
                              'ae'
                            ),
                            'œ',
                            'oe'
                          ),
                          'Œ',
                          'oe'
                        ),
                        'þ',
                        'th'
                      ),
                      'Þ',
                      'th'
                    ),
                    'ĳ',
                    'ij'
                  ),
                  'Ĳ',
                  'ij'
                ),
                ''
              ) IN ('salesforce', 'hubspot')
            END
            THEN 1
            ELSE 0
          END)), FALSE) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS "L7",
    (
      CASE
        WHEN (NOT CAST("A"."SALES_HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."SALES_HEADCOUNT" AS DOUBLE)
      END >= CAST('5.0' AS DOUBLE)
    )
    AND (
      CASE
        WHEN (NOT CAST("A"."SALES_HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."SALES_HEADCOUNT" AS DOUBLE)
      END <= CAST('15.0' AS DOUBLE)
    ) AS "L8",
    CASE WHEN COALESCE("EV"."N0", 0) = 0 THEN NULL ELSE COALESCE("EV"."N0", 0) >= 1 END AS "L9",
    CASE WHEN COALESCE("EV"."N1", 0) = 0 THEN NULL ELSE COALESCE("EV"."N1", 0) >= 1 END AS "L10",
    CASE WHEN COALESCE("EV"."N2", 0) = 0 THEN NULL ELSE COALESCE("EV"."N2", 0) >= 1 END AS "L11",
    "A"."SEEKS_ENRICHMENT" = TRUE AS "L12",
    CASE
      WHEN (NOT CAST("A"."REPLY_RATE_PCT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
      THEN CAST("A"."REPLY_RATE_PCT" AS DOUBLE)
    END <= CAST('3.0' AS DOUBLE) AS "L13",
    CASE
      WHEN COALESCE("EV"."X3", 0) >= 3000000
      THEN 1000000
      ELSE CAST(CAST(((
        (
          COALESCE("EV"."X3", 0) * 2
        ) + 3
      ) - MOD((
        (
          COALESCE("EV"."X3", 0) * 2
        ) + 3
      ), 6)) / 6 AS BIGINT) AS INT)
    END AS "L14",
    COALESCE("EV"."N4", 0) >= 1 AS "L15"
  FROM "KEPT_ACCOUNTS" AS "A"
  LEFT JOIN "D0"
    ON "A"."COUNTRY" = "D0"."RAW"
  LEFT JOIN "D1"
    ON "A"."NAF" = "D1"."RAW"
  LEFT JOIN "EV"
    ON CAST("A"."ID" AS VARCHAR) = "EV"."ACCOUNT"
), "LINES" AS (
  SELECT
    *,
    "L4" AS "M0",
    "L1" AS "M1",
    "L5" AS "M2",
    "L6" >= 500000 AS "M3",
    CASE
      WHEN "L6" = 1000000
      THEN 10000
      WHEN 0 < "L6"
      THEN CAST(CAST(((
        (
          CAST("L6" AS BIGINT) * 10000
        ) + 500000
      ) - MOD((
        (
          CAST("L6" AS BIGINT) * 10000
        ) + 500000
      ), 1000000)) / 1000000 AS BIGINT) AS INT)
      ELSE 0
    END AS "P3",
    "L7" AS "M4",
    "L8" AS "M5",
    "L9" AS "M6",
    "L10" AS "M7",
    "L11" AS "M8",
    "L12" AS "M9",
    "L13" AS "M10",
    "L14" >= 500000 AS "M11",
    CASE
      WHEN "L14" = 1000000
      THEN 6000
      WHEN 0 < "L14"
      THEN CAST(CAST(((
        (
          CAST("L14" AS BIGINT) * 6000
        ) + 500000
      ) - MOD((
        (
          CAST("L14" AS BIGINT) * 6000
        ) + 500000
      ), 1000000)) / 1000000 AS BIGINT) AS INT)
      ELSE 0
    END AS "P11",
    "L15" AS "M12",
    "L2" AS "G0",
    "L3" AS "G1",
    COALESCE("L0" AND "L1", FALSE) AS "IN_MARKET",
    (
      "L0" AND "L1"
    ) IS NULL AS "MARKET_UNKNOWN"
  FROM "STATES"
), "SUMS" AS (
  SELECT
    *,
    CASE
      WHEN "M0"
      THEN 4294987296
      WHEN "M0" IS NULL
      THEN 34359738368
      ELSE CAST(0 AS BIGINT)
    END + CASE
      WHEN "M1"
      THEN 4294982296
      WHEN "M1" IS NULL
      THEN 34359738368
      ELSE CAST(0 AS BIGINT)
    END + CASE
      WHEN "M2"
      THEN 4294972296
      WHEN "M2" IS NULL
      THEN 34359738368
      ELSE CAST(0 AS BIGINT)
    END + CASE
      WHEN "M3"
      THEN 4294967296
      WHEN "M3" IS NULL
      THEN 34359738368
      ELSE CAST(0 AS BIGINT)
    END + CAST("P3" AS BIGINT) + CASE
      WHEN "M4"
      THEN 274877921944
      WHEN "M4" IS NULL
      THEN 2199023255552
      ELSE CAST(0 AS BIGINT)
    END + CASE
      WHEN "M5"
      THEN 274877916944
      WHEN "M5" IS NULL
      THEN 2199023255552
      ELSE CAST(0 AS BIGINT)
    END + CASE
      WHEN "M6"
      THEN 275533266944
      WHEN "M6" IS NULL
      THEN 2199023255552
      ELSE CAST(17592186044416 AS BIGINT)
    END + CASE
      WHEN "M7"
      THEN 275533266944
      WHEN "M7" IS NULL
      THEN 2199023255552
      ELSE CAST(17592186044416 AS BIGINT)
    END + CASE WHEN "M8" THEN 393216000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M9" THEN 3000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M10" THEN 3000 ELSE CAST(0 AS BIGINT) END + (
      CAST("P11" AS BIGINT) * 131072
    ) + CASE WHEN "M12" THEN 0 ELSE CAST(1310720000 AS BIGINT) END AS "WORD0",
    CASE WHEN "M0" IS NULL THEN 17179889184 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M1" IS NULL THEN 34359753368 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M2" IS NULL THEN 68719481736 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M3" IS NULL THEN 137438963472 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M4" IS NULL THEN 274877921944 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M5" IS NULL THEN 549755823888 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M6" IS NULL THEN 1099511632776 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M7" IS NULL THEN 2199023260552 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M8" IS NULL THEN 4398046514104 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M9" IS NULL THEN 8796093025208 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M10" IS NULL THEN 17592186047416 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M11" IS NULL THEN 35184372094832 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M12" IS NULL THEN 70370054897664 ELSE CAST(0 AS BIGINT) END AS "WORD1",
    CASE WHEN "M0" THEN 20000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M1" THEN 15000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M2" THEN 5000 ELSE CAST(0 AS BIGINT) END + CAST("P3" AS BIGINT) + CASE WHEN "M4" THEN 983040000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M5" THEN 703687441776640000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M6" THEN 10737418240000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M7" THEN 10737418240000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M8" THEN 6442450944000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M9" THEN 196608000 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M10" THEN 211106232532992000 ELSE CAST(0 AS BIGINT) END + (
      CAST("P11" AS BIGINT) * 2147483648
    ) + CASE WHEN "M12" THEN 0 ELSE CAST(21474836480000 AS BIGINT) END AS "WORD2"
  FROM "LINES"
), "UNPACKED" AS (
  SELECT
    *,
    (
      BITAND("WORD0", 131071)
    ) + (
      (
        BITAND((
          BITSHIFTRIGHT("WORD0", 17)
        ), 32767)
      ) - 10000
    ) AS "TOTAL",
    (
      BITAND("WORD1", 131071)
    ) AS "OPEN_UP",
    -(
      BITAND((
        BITSHIFTRIGHT("WORD1", 17)
      ), 131071)
    ) AS "OPEN_DOWN",
    (
      BITAND((
        BITSHIFTRIGHT("WORD1", 34)
      ), 8191)
    ) AS "UNKNOWNS",
    (
      BITAND("WORD0", 131071)
    ) AS "FIT_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 17)
      ), 32767)
    ) - 10000 AS "ENGAGEMENT_SUM",
    (
      BITAND("WORD2", 65535)
    ) AS "PILLAR_FIRMOGRAPHIC_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD2", 16)
      ), 32767)
    ) AS "PILLAR_TECHNOGRAPHIC_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD2", 31)
      ), 32767)
    ) - 10000 AS "PILLAR_BEHAVIOURAL_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD2", 46)
      ), 16383)
    ) AS "PILLAR_NEED_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 32)
      ), 7)
    ) AS "MANDATORY_MET",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 35)
      ), 7)
    ) AS "MANDATORY_UNKNOWN",
    0 AS "MANDATORY_SIGNALS",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 38)
      ), 7)
    ) AS "PREFERRED_MET",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 41)
      ), 7)
    ) AS "PREFERRED_UNKNOWN",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 44)
      ), 3)
    ) AS "PREFERRED_SIGNALS",
    CASE WHEN "G0" THEN 0 WHEN "G1" THEN 1 END AS "GATE_MET",
    CAST(NULL AS INT) AS "GATE_OPEN"
  FROM "SUMS"
), "VERDICTS" AS (
  SELECT
    *,
    CASE
      WHEN NOT "GATE_MET" IS NULL
      THEN 3
      WHEN (
        "MANDATORY_MET" >= 3
      ) AND (
        "PREFERRED_MET" >= 1
      )
      THEN 0
      WHEN (
        (
          "MANDATORY_MET" + "MANDATORY_UNKNOWN"
        ) >= 3
      )
      AND (
        (
          "PREFERRED_MET" + "PREFERRED_UNKNOWN"
        ) >= 1
      )
      THEN 1
      WHEN (
        (
          "MANDATORY_MET" + "MANDATORY_UNKNOWN" + "MANDATORY_SIGNALS"
        ) >= 3
      )
      AND (
        (
          "PREFERRED_MET" + "PREFERRED_UNKNOWN" + "PREFERRED_SIGNALS"
        ) >= 1
      )
      THEN 2
      ELSE 3
    END AS "V",
    LEAST_IGNORE_NULLS(GREATEST_IGNORE_NULLS("TOTAL", 0), 100000) AS "POINTS_INT"
  FROM "UNPACKED"
), "SCORED" AS (
  SELECT
    *,
    CASE
      WHEN "V" = 3
      THEN 2
      WHEN "POINTS_INT" >= 70000
      THEN 0
      WHEN "POINTS_INT" >= 40000
      THEN 1
      ELSE 2
    END AS "B",
    CASE
      WHEN "V" = 3
      THEN NULL
      WHEN GREATEST_IGNORE_NULLS("FIT_SUM", 0) >= 56700
      THEN 0
      WHEN GREATEST_IGNORE_NULLS("FIT_SUM", 0) >= 32400
      THEN 1
      ELSE 2
    END AS "R"
  FROM "VERDICTS"
), "WANTED" AS (
  SELECT
    *,
    CASE
      WHEN "POINTS_INT" < 40000
      THEN 40000 - "TOTAL"
      WHEN "POINTS_INT" < 70000
      THEN 70000 - "TOTAL"
      ELSE 1000000000
    END AS "TO_BAND",
    LEAST_IGNORE_NULLS(
      CASE
        WHEN "POINTS_INT" < 40000
        THEN 40000 - "TOTAL"
        WHEN "POINTS_INT" < 70000
        THEN 70000 - "TOTAL"
        ELSE 1000000000
      END,
      CASE
        WHEN "FIT_SUM" < 32400
        THEN 32400 - "FIT_SUM"
        WHEN "FIT_SUM" < 56700
        THEN 56700 - "FIT_SUM"
        ELSE 1000000000
      END
    ) AS "TO_TIER",
    CASE
      WHEN "M0" IS NULL
      THEN 0
      WHEN "M1" IS NULL
      THEN 1
      WHEN "M4" IS NULL
      THEN 2
      WHEN "M3" IS NULL
      THEN 3
      WHEN "M5" IS NULL
      THEN 4
      WHEN "M12" IS NULL
      THEN 5
      WHEN "M11" IS NULL
      THEN 6
      WHEN "M2" IS NULL
      THEN 7
      WHEN "M6" IS NULL
      THEN 8
      WHEN "M7" IS NULL
      THEN 9
      WHEN "M8" IS NULL
      THEN 10
      WHEN "M9" IS NULL
      THEN 11
      WHEN "M10" IS NULL
      THEN 12
      ELSE 99
    END AS "FIRST",
    CASE
      WHEN "M0" IS NULL
      THEN 0
      WHEN "M1" IS NULL
      THEN 1
      WHEN "M3" IS NULL
      THEN 3
      WHEN "M2" IS NULL
      THEN 7
      ELSE 99
    END AS "FIRST_MANDATORY",
    CASE
      WHEN "M4" IS NULL
      THEN 2
      WHEN "M5" IS NULL
      THEN 4
      WHEN "M6" IS NULL
      THEN 8
      WHEN "M7" IS NULL
      THEN 9
      ELSE 99
    END AS "FIRST_PREFERRED"
  FROM "SCORED"
), "ASKED" AS (
  SELECT
    *,
    CASE
      WHEN (
        "V" = 3
      ) OR (
        NOT "GATE_OPEN" IS NULL
      ) OR (
        "UNKNOWNS" = 0
      )
      THEN CAST(NULL AS INT)
      ELSE COALESCE(
        NULLIF(
          LEAST_IGNORE_NULLS(
            CASE
              WHEN (
                (
                  "V" = 1
                ) AND (
                  "MANDATORY_MET" >= 2
                ) AND (
                  "PREFERRED_MET" >= 1
                )
              )
              OR (
                (
                  "V" = 1
                ) AND (
                  (
                    "MANDATORY_MET" + "MANDATORY_UNKNOWN"
                  ) = 3
                )
              )
              THEN "FIRST_MANDATORY"
              ELSE 99
            END,
            CASE
              WHEN (
                "V" = 2
              )
              AND (
                (
                  "MANDATORY_MET" + "MANDATORY_UNKNOWN" + "MANDATORY_SIGNALS"
                ) = 3
              )
              THEN CASE
                WHEN "M0" IS NULL
                THEN 0
                WHEN "M1" IS NULL
                THEN 1
                WHEN "M3" IS NULL
                THEN 3
                WHEN "M2" IS NULL
                THEN 7
                ELSE 99
              END
              ELSE 99
            END,
            CASE
              WHEN (
                (
                  "V" = 1
                ) AND (
                  "PREFERRED_MET" >= 0
                ) AND (
                  "MANDATORY_MET" >= 3
                )
              )
              OR (
                (
                  "V" = 1
                ) AND (
                  (
                    "PREFERRED_MET" + "PREFERRED_UNKNOWN"
                  ) = 1
                )
              )
              THEN "FIRST_PREFERRED"
              ELSE 99
            END,
            CASE
              WHEN (
                "V" = 2
              )
              AND (
                (
                  "PREFERRED_MET" + "PREFERRED_UNKNOWN" + "PREFERRED_SIGNALS"
                ) = 1
              )
              THEN CASE WHEN "M4" IS NULL THEN 2 WHEN "M5" IS NULL THEN 4 ELSE 99 END
              ELSE 99
            END
          ),
          99
        ),
        NULLIF(
          LEAST_IGNORE_NULLS(
            CASE
              WHEN (
                "V" = 1
              ) AND (
                "MANDATORY_MET" < 3
              )
              THEN "FIRST_MANDATORY"
              ELSE 99
            END,
            CASE
              WHEN (
                "V" = 1
              ) AND (
                "PREFERRED_MET" < 1
              )
              THEN "FIRST_PREFERRED"
              ELSE 99
            END
          ),
          99
        ),
        NULLIF(
          CASE
            WHEN (
              "M0" IS NULL
            ) AND (
              20000 >= "TO_TIER"
            )
            THEN 0
            WHEN (
              "M1" IS NULL
            ) AND (
              15000 >= "TO_TIER"
            )
            THEN 1
            WHEN (
              "M4" IS NULL
            ) AND (
              15000 >= "TO_TIER"
            )
            THEN 2
            WHEN (
              "M3" IS NULL
            ) AND (
              10000 >= "TO_TIER"
            )
            THEN 3
            WHEN (
              "M5" IS NULL
            ) AND (
              10000 >= "TO_TIER"
            )
            THEN 4
            WHEN (
              "M11" IS NULL
            ) AND (
              6000 >= "TO_BAND"
            )
            THEN 6
            WHEN (
              "M2" IS NULL
            ) AND (
              5000 >= "TO_TIER"
            )
            THEN 7
            WHEN (
              "M6" IS NULL
            ) AND (
              5000 >= "TO_BAND"
            )
            THEN 8
            WHEN (
              "M7" IS NULL
            ) AND (
              5000 >= "TO_BAND"
            )
            THEN 9
            WHEN (
              "M8" IS NULL
            ) AND (
              3000 >= "TO_BAND"
            )
            THEN 10
            WHEN (
              "M9" IS NULL
            ) AND (
              3000 >= "TO_TIER"
            )
            THEN 11
            WHEN (
              "M10" IS NULL
            ) AND (
              3000 >= "TO_TIER"
            )
            THEN 12
            ELSE 99
          END,
          99
        ),
        "FIRST"
      )
    END AS "PLACE"
  FROM "WANTED"
)
SELECT
  "ID",
  'scale-up-saas-europe' AS "PROFILE",
  1 AS "PROFILE_VERSION",
  CAST('2026-09-30' AS DATE) AS "AS_OF",
  CASE
    WHEN "V" = 0
    THEN 'qualified'
    WHEN "V" = 1
    THEN 'undecided'
    WHEN "V" = 2
    THEN 'waiting'
    WHEN "V" = 3
    THEN 'disqualified'
  END AS "VERDICT",
  CASE
    WHEN "V" < 2
    THEN CAST(NULL AS VARCHAR)
    WHEN "V" = 2
    THEN 'signal'
    WHEN "GATE_MET" = 0
    THEN 'gate:competitor'
    WHEN "GATE_MET" = 1
    THEN 'gate:already_customer'
    ELSE 'facts'
  END AS "WHY_NOT",
  CAST("POINTS_INT" AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "POINTS",
  CAST(LEAST_IGNORE_NULLS(GREATEST_IGNORE_NULLS("TOTAL" + "OPEN_DOWN", 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "LOW",
  CAST(LEAST_IGNORE_NULLS(GREATEST_IGNORE_NULLS("TOTAL" + "OPEN_UP", 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "HIGH",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("FIT_SUM", 0) AS BIGINT) * 200000
      ) + 81000
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("FIT_SUM", 0) AS BIGINT) * 200000
      ) + 81000
    ), 162000)) / 162000 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "FIT",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("ENGAGEMENT_SUM", 0) AS BIGINT) * 200000
      ) + 19000
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("ENGAGEMENT_SUM", 0) AS BIGINT) * 200000
      ) + 19000
    ), 38000)) / 38000 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "ENGAGEMENT",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_FIRMOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 50000
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_FIRMOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 50000
    ), 100000)) / 100000 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_FIRMOGRAPHIC",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_TECHNOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 18000
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_TECHNOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 18000
    ), 36000)) / 36000 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_TECHNOGRAPHIC",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_BEHAVIOURAL_SUM", 0) AS BIGINT) * 200000
      ) + 19000
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_BEHAVIOURAL_SUM", 0) AS BIGINT) * 200000
      ) + 19000
    ), 38000)) / 38000 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_BEHAVIOURAL",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_NEED_SUM", 0) AS BIGINT) * 200000
      ) + 13000
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_NEED_SUM", 0) AS BIGINT) * 200000
      ) + 13000
    ), 26000)) / 26000 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_NEED",
  CAST(CAST((
    (
      "MANDATORY_MET" * 2
    ) + "PREFERRED_MET"
  ) * 500 AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "ICP_POINTS",
  CASE
    WHEN "B" = 0
    THEN 'handle_now'
    WHEN "B" = 1
    THEN 'nurture'
    WHEN "B" = 2
    THEN 'generic'
  END AS "BAND",
  CASE WHEN "R" = 0 THEN 'A' WHEN "R" = 1 THEN 'B' WHEN "R" = 2 THEN 'C' END AS "TIER",
  (
    "V" < 3
  ) AND (
    GREATEST_IGNORE_NULLS("FIT_SUM", 0) >= 72900
  ) AS "ABM",
  CASE
    WHEN "V" = 3
    THEN CAST(NULL AS VARCHAR)
    ELSE CASE "PLACE"
      WHEN 0
      THEN 'size'
      WHEN 1
      THEN 'sector'
      WHEN 2
      THEN 'crm'
      WHEN 3
      THEN 'revenue'
      WHEN 4
      THEN 'sales_team'
      WHEN 5
      THEN 'bounced'
      WHEN 6
      THEN 'pricing'
      WHEN 7
      THEN 'country'
      WHEN 8
      THEN 'hiring'
      WHEN 9
      THEN 'new_leader'
      WHEN 10
      THEN 'funding'
      WHEN 11
      THEN 'enrichment'
      WHEN 12
      THEN 'reply_rate'
    END
  END AS "NEXT_FACT",
  CASE WHEN "V" = 3 THEN CAST(NULL AS VARCHAR) ELSE NULL END AS "NEXT_FIELD",
  CAST("UNKNOWNS" AS BIGINT) AS "UNKNOWNS",
  CASE
    WHEN "M0"
    THEN CAST('20.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_SIZE",
  CASE
    WHEN "M1"
    THEN CAST('15.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_SECTOR",
  CASE
    WHEN "M2"
    THEN CAST('5.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_COUNTRY",
  CAST(CAST("P3" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_REVENUE",
  CASE
    WHEN "M4"
    THEN CAST('15.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_CRM",
  CASE
    WHEN "M5"
    THEN CAST('10.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_SALES_TEAM",
  CASE
    WHEN "M6"
    THEN CAST('5.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_HIRING",
  CASE
    WHEN "M7"
    THEN CAST('5.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_NEW_LEADER",
  CASE
    WHEN "M8"
    THEN CAST('3.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_FUNDING",
  CASE
    WHEN "M9"
    THEN CAST('3.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_ENRICHMENT",
  CASE
    WHEN "M10"
    THEN CAST('3.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_REPLY_RATE",
  CAST(CAST("P11" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_PRICING",
  CASE
    WHEN "M12"
    THEN CAST('-10.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_BOUNCED",
  CAST(CAST("POINTS_INT" - "TOTAL" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_CLAMP",
  TRUE AS "BEST"
FROM "ASKED"
