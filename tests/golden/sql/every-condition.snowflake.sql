-- focale: profile every-condition, version 3, as of 2026-09-30
-- dialect: Snowflake, compiled, not run
-- Days are written out: write the query again for another day.
-- limit: no Unicode normalisation (NFC): a letter written as two signs, outside the common Latin letters, may not be recognised.
-- limit: plain names are written in capitals, as Snowflake keeps them; a name created in quotes, in small letters, is not found.
-- to know: columns assumed, nobody saw table accounts: id (text), kind (text), region (text), headcount (number), sales_headcount (number), establishments (number), naf (text), departement (text), updated_on (date), renewed_on (date), maturity (text), name (text), technologies (list of texts), email (text), phone (text), revenue_eur (number), growth_pct (number), nps (number), siren (text), domain (text), listed (true/false), country (text). Give a sample if it has others (--like FILE).
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
    ) IN ('FR', 'BE') AS "L0"
  FROM (
    SELECT DISTINCT
      "COUNTRY" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "D1" AS (
  SELECT
    "V"."RAW",
    CASE
      WHEN "V"."RAW" IS NULL
      THEN NULL
      WHEN (
        (
          UNICODE("V"."RAW") >= 33
        ) AND (
          UNICODE("V"."RAW") <= 126
        )
      )
      AND (
        NOT (
          UNICODE("V"."RAW") IN (69, 101)
        )
      )
      THEN FALSE
      ELSE CASE
        WHEN (
          (
            UNICODE("V"."RAW") >= 33
          ) AND (
            UNICODE("V"."RAW") <= 126
          )
        )
        AND (
          NOT REGEXP_LIKE(
            "V"."RAW",
            '([eE]?[^\u0001-\u007F]*[nN]?[^\u0001-\u ... 272 signs, 88ad945238d4'
          )
        )
        THEN FALSE
        WHEN REGEXP_LIKE(
          "V"."RAW",
          '[\u0009-\u000D \u0085\u00A0]*([eEÈÉÊËèé ... 212 signs, e3dbd24bd07a'
        )
        THEN TRUE
        WHEN NOT REGEXP_LIKE("V"."RAW", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
        THEN CASE
          WHEN REGEXP_LIKE("V"."RAW", '[\u0009-\u000D \u0085\u00A0]*')
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
          ),
          ''
        ) = 'entreprise'
      END
    END AS "L3"
  FROM (
    SELECT DISTINCT
      "KIND" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "D2" AS (
  SELECT
    "V"."RAW",
    NOT CASE
      WHEN "V"."RAW" IS NULL
      THEN NULL
      WHEN (
        (
          UNICODE("V"."RAW") >= 33
        ) AND (
          UNICODE("V"."RAW") <= 126
        )
      )
      AND (
        NOT (
          UNICODE("V"."RAW") IN (67, 99)
        )
      )
      THEN FALSE
      ELSE CASE
        WHEN (
          (
            UNICODE("V"."RAW") >= 33
          ) AND (
            UNICODE("V"."RAW") <= 126
          )
        )
        AND (
          NOT REGEXP_LIKE(
            "V"."RAW",
            '([cC]?[^\u0001-\u007F]*[oO]?[^\u0001-\u ... 162 signs, f0acdc7c6d32'
          )
        )
        THEN FALSE
        WHEN REGEXP_LIKE(
          "V"."RAW",
          '[\u0009-\u000D \u0085\u00A0]*([cCÇçĆćĈĉ ... 143 signs, ae600cf77ada'
        )
        THEN TRUE
        WHEN NOT REGEXP_LIKE("V"."RAW", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
        THEN CASE
          WHEN REGEXP_LIKE("V"."RAW", '[\u0009-\u000D \u0085\u00A0]*')
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
          ),
          ''
        ) = 'corse'
      END
    END AS "L4"
  FROM (
    SELECT DISTINCT
      "REGION" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "D3" AS (
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
    ) AS "L8"
  FROM (
    SELECT DISTINCT
      "NAF" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "D4" AS (
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
    ) IN ('44', '35') AS "L9"
  FROM (
    SELECT DISTINCT
      "DEPARTEMENT" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "D5" AS (
  SELECT
    "V"."RAW",
    REGEXP_LIKE(
      NULLIF(
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
        ''
      ),
      '.*((conseil|([a-f]){2,3}$)).*',
      's'
    ) AS "L12"
  FROM (
    SELECT DISTINCT
      "MATURITY" AS "RAW"
    FROM "KEPT_ACCOUNTS"
  ) AS "V"
), "DECAY0" AS (
  SELECT
    "D".*
  FROM (VALUES
    (0, 1000000),
    (1, 707107),
    (2, 500000),
    (3, 353553),
    (4, 250000),
    (5, 176777),
    (6, 125000),
    (7, 88388),
    (8, 62500),
    (9, 44194),
    (10, 31250),
    (11, 22097),
    (12, 15625),
    (13, 11049),
    (14, 7812),
    (15, 5524),
    (16, 3906),
    (17, 2762),
    (18, 1953),
    (19, 1381),
    (20, 977),
    (21, 691),
    (22, 488),
    (23, 345),
    (24, 244),
    (25, 173),
    (26, 122),
    (27, 86),
    (28, 61),
    (29, 43),
    (30, 31),
    (31, 22),
    (32, 15),
    (33, 11),
    (34, 8),
    (35, 5),
    (36, 4),
    (37, 3),
    (38, 2),
    (39, 1),
    (40, 1),
    (41, 1)) AS "D"("AGE", "WORTH")
), "DECAY1" AS (
  SELECT
    "D".*
  FROM (VALUES
    (0, 1000000),
    (1, 793701),
    (2, 629961),
    (3, 500000),
    (4, 396850),
    (5, 314980),
    (6, 250000),
    (7, 198425),
    (8, 157490),
    (9, 125000),
    (10, 99213),
    (11, 78745),
    (12, 62500),
    (13, 49606),
    (14, 39373),
    (15, 31250),
    (16, 24803),
    (17, 19686),
    (18, 15625),
    (19, 12402),
    (20, 9843),
    (21, 7812),
    (22, 6201),
    (23, 4922),
    (24, 3906),
    (25, 3100),
    (26, 2461),
    (27, 1953),
    (28, 1550),
    (29, 1230),
    (30, 977),
    (31, 775),
    (32, 615),
    (33, 488),
    (34, 388),
    (35, 308),
    (36, 244),
    (37, 194),
    (38, 154),
    (39, 122),
    (40, 97),
    (41, 77),
    (42, 61),
    (43, 48),
    (44, 38),
    (45, 31),
    (46, 24),
    (47, 19),
    (48, 15),
    (49, 12),
    (50, 10),
    (51, 8),
    (52, 6),
    (53, 5),
    (54, 4),
    (55, 3),
    (56, 2),
    (57, 2),
    (58, 2),
    (59, 1),
    (60, 1),
    (61, 1),
    (62, 1)) AS "D"("AGE", "WORTH")
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
          "E"."EVENT" = 'page_viewed_pricing'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N1",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'page_viewed_pricing'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N" * COALESCE("DECAY1"."WORTH", 0)
      END
    ) AS BIGINT) AS "X1",
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
    ) AS BIGINT) AS "N4",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'funds_raised'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N5"
  FROM "EVENT_DAY" AS "E"
  LEFT JOIN "DECAY1"
    ON DATEDIFF('day', "E"."DAY", CAST('2026-09-30' AS DATE)) = "DECAY1"."AGE"
  WHERE
    "E"."EVENT" IN ('email_bounced', 'funds_raised', 'job_posted_sdr', 'page_viewed_pricing')
  GROUP BY
    "E"."ACCOUNT"
), "EV2_CONTACT" AS (
  SELECT
    "E"."ACCOUNT" AS "ACCOUNT",
    "E"."CONTACT" AS "CONTACT",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'demo_requested'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N2"
  FROM "EVENT_DAY" AS "E"
  WHERE
    "E"."EVENT" = 'demo_requested'
  GROUP BY
    "E"."ACCOUNT",
    "E"."CONTACT"
), "EV2_RANKED" AS (
  SELECT
    "EV2_CONTACT"."ACCOUNT" AS "ACCOUNT",
    "EV2_CONTACT"."N2" AS "N",
    CASE WHEN COALESCE("EV2_CONTACT"."N2", 0) >= 2 THEN 1000000 ELSE 0 END AS "SHARE",
    ROW_NUMBER() OVER (
      PARTITION BY "EV2_CONTACT"."ACCOUNT"
      ORDER BY CASE WHEN COALESCE("EV2_CONTACT"."N2", 0) >= 2 THEN 1000000 ELSE 0 END DESC NULLS LAST
    ) AS "RANK"
  FROM "EV2_CONTACT"
  WHERE
    0 < "EV2_CONTACT"."N2"
), "EV2" AS (
  SELECT
    "ACCOUNT",
    CAST(SUM(CASE WHEN "RANK" <= 1 THEN "SHARE" END) AS BIGINT) AS "TOTAL",
    COUNT(CASE WHEN "RANK" <= 1 THEN "SHARE" END) AS "CONTACTS"
  FROM "EV2_RANKED"
  GROUP BY
    "ACCOUNT"
), "EV3_CONTACT" AS (
  SELECT
    "E"."ACCOUNT" AS "ACCOUNT",
    "E"."CONTACT" AS "CONTACT",
    CAST(SUM(
      CASE
        WHEN (
          "E"."EVENT" = 'funds_raised'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN "E"."N"
      END
    ) AS BIGINT) AS "N3",
    MAX(
      CASE
        WHEN (
          "E"."EVENT" = 'funds_raised'
        )
        AND (
          "E"."DAY" <= CAST('2026-09-30' AS DATE)
        )
        THEN COALESCE("DECAY0"."WORTH", 0)
      END
    ) AS "X3"
  FROM "EVENT_DAY" AS "E"
  LEFT JOIN "DECAY0"
    ON DATEDIFF('day', "E"."DAY", CAST('2026-09-30' AS DATE)) = "DECAY0"."AGE"
  WHERE
    "E"."EVENT" = 'funds_raised'
  GROUP BY
    "E"."ACCOUNT",
    "E"."CONTACT"
), "EV3_RANKED" AS (
  SELECT
    "EV3_CONTACT"."ACCOUNT" AS "ACCOUNT",
    "EV3_CONTACT"."N3" AS "N",
    CASE
      WHEN COALESCE("EV3_CONTACT"."N3", 0) >= 1
      THEN CAST(COALESCE("EV3_CONTACT"."X3", 0) AS INT)
      ELSE 0
    END AS "SHARE",
    ROW_NUMBER() OVER (
      PARTITION BY "EV3_CONTACT"."ACCOUNT"
      ORDER BY CASE
        WHEN COALESCE("EV3_CONTACT"."N3", 0) >= 1
        THEN CAST(COALESCE("EV3_CONTACT"."X3", 0) AS INT)
        ELSE 0
      END DESC NULLS LAST
    ) AS "RANK"
  FROM "EV3_CONTACT"
  WHERE
    0 < "EV3_CONTACT"."N3"
), "EV3" AS (
  SELECT
    "ACCOUNT",
    CAST(SUM(CASE WHEN "RANK" <= 3 THEN "SHARE" END) AS BIGINT) AS "TOTAL",
    COUNT(CASE WHEN "RANK" <= 3 THEN "SHARE" END) AS "CONTACTS"
  FROM "EV3_RANKED"
  GROUP BY
    "ACCOUNT"
), "STATES" AS (
  SELECT
    CAST("A"."ID" AS VARCHAR) AS "ID",
    "D0"."L0" AS "L0",
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
          UNICODE("A"."DOMAIN") IN (82, 114)
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
            '([rR]?[^\u0001-\u007F]*[iI]?[^\u0001-\u ... 341 signs, 86dd7c757ebc'
          )
        )
        THEN FALSE
        WHEN REGEXP_LIKE(
          "A"."DOMAIN",
          '[\u0009-\u000D \u0085\u00A0]*([rRŔŕŖŗŘř ... 231 signs, 8a42f0678066'
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
        ) = 'rival.example'
      END
    END AS "L1",
    "A"."LISTED" = FALSE AS "L2",
    "D1"."L3" AS "L3",
    "D2"."L4" AS "L4",
    CASE
      WHEN (NOT CAST("A"."HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
      THEN CAST("A"."HEADCOUNT" AS DOUBLE)
    END >= CAST('30.0' AS DOUBLE) AS "L5",
    CASE
      WHEN (NOT CAST("A"."SALES_HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
      THEN CAST("A"."SALES_HEADCOUNT" AS DOUBLE)
    END >= CAST('5.0' AS DOUBLE) AS "L6",
    CASE
      WHEN (NOT CAST("A"."ESTABLISHMENTS" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
      THEN CAST("A"."ESTABLISHMENTS" AS DOUBLE)
    END <= CAST('3.0' AS DOUBLE) AS "L7",
    "D3"."L8" AS "L8",
    "D4"."L9" AS "L9",
    (
      CASE WHEN (NOT "A"."UPDATED_ON" IS NULL) THEN CAST("A"."UPDATED_ON" AS DATE) END >= CAST('2026-07-02' AS DATE)
    )
    AND (
      CASE WHEN (NOT "A"."UPDATED_ON" IS NULL) THEN CAST("A"."UPDATED_ON" AS DATE) END <= CAST('2026-09-30' AS DATE)
    ) AS "L10",
    (
      CASE WHEN (NOT "A"."RENEWED_ON" IS NULL) THEN CAST("A"."RENEWED_ON" AS DATE) END >= CAST('2026-09-30' AS DATE)
    )
    AND (
      CASE WHEN (NOT "A"."RENEWED_ON" IS NULL) THEN CAST("A"."RENEWED_ON" AS DATE) END <= CAST('2026-10-30' AS DATE)
    ) AS "L11",
    "D5"."L12" AS "L12",
    CASE
      WHEN (
        (
          (
            UNICODE("A"."NAME") >= 48
          ) AND (
            UNICODE("A"."NAME") <= 57
          )
        )
        OR (
          (
            UNICODE("A"."NAME") >= 65
          ) AND (
            UNICODE("A"."NAME") <= 90
          )
        )
        OR (
          (
            UNICODE("A"."NAME") >= 97
          ) AND (
            UNICODE("A"."NAME") <= 122
          )
        )
      )
      AND (
        NOT (
          UNICODE("A"."NAME") IN (
            65,
            66,
            67,
            69,
            71,
            73,
            76,
            78,
            80,
            83,
            97,
            98,
            99,
            101,
            103,
            105,
            108,
            110,
            112,
            115
          )
        )
      )
      THEN FALSE
      ELSE NULLIF(
        REGEXP_REPLACE(
          REGEXP_REPLACE(
            TRIM(
              REGEXP_REPLACE(
                ARRAY_TO_STRING(
                  TRANSFORM(SPLIT(REGEXP_REPLACE(
                    CASE
                      WHEN (
                        (
                          UNICODE("A"."NAME") >= 33
                        ) AND (
                          UNICODE("A"."NAME") <= 126
                        )
                      )
                      AND (
                        OCTET_LENGTH("A"."NAME") = LENGTH("A"."NAME")
                      )
                      AND (
                        (
                          UNICODE(RIGHT("A"."NAME", 1)) >= 33
                        )
                        AND (
                          UNICODE(RIGHT("A"."NAME", 1)) <= 126
                        )
                      )
                      THEN LOWER("A"."NAME")
                      WHEN NOT REGEXP_LIKE(
                        "A"."NAME",
                        '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                        's'
                      )
                      THEN LOWER(
                        TRANSLATE(
                          TRIM("A"."NAME", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                              REPLACE("A"."NAME", '\u11A7', ''),
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
                    '[^a-z0-9.]+',
                    ';'
                  ), ';'), "W" VARCHAR -> CASE
                    WHEN REGEXP_LIKE("W", '([a-z]\\.)+[a-z]?')
                    THEN REPLACE("W", '.', '')
                    ELSE REPLACE("W", '.', ' ')
                  END),
                  ' '
                ),
                ' +',
                ' '
              ),
              ' '
            ),
            '( (ag|association|bv|cooperative|ei|eir ... 145 signs, dd4339ef06b0',
            ''
          ),
          '^((ag|association|bv|cooperative|ei|eir ... 145 signs, 31d48b84df1d',
          ''
        ),
        ''
      ) = 'acier duval'
    END AS "L13",
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
            UNICODE("W") IN (67, 83, 99, 115)
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
        THEN CASE WHEN LOWER("W") IN ('salesforce', 'c++') THEN 1 ELSE 0 END
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
            UNICODE("W") IN (67, 83, 99, 115)
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
        THEN CASE WHEN LOWER("W") IN ('salesforce', 'c++') THEN 1 ELSE 0 END
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
              UNICODE("W") IN (67, 83, 99, 115)
            )
          )
          THEN 0
          WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([sSŚśŜŝŞş ... 243 signs, 33deabcd12e7'
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
                UNICODE("W") IN (67, 83, 99, 115)
              )
            )
            THEN 0
            WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_LIKE(
                  "W",
                  '[\u0009-\u000D \u0085\u00A0]*([sSŚśŜŝŞş ... 243 signs, 33deabcd12e7'
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
                  '([sS]?[^\u0001-\u007F]*[aA]?[^\u0001-\u ... 345 signs, 0dae40025126'
                )
              )
              THEN FALSE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([sSŚśŜŝŞş ... 243 signs, 33deabcd12e7'
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
              ) IN ('salesforce', 'c++')
            END
            THEN 1
            ELSE 0
          END)), FALSE) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS "L14",
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
            UNICODE("W") IN (72, 104)
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
        THEN CASE WHEN LOWER("W") = 'hubspot' THEN 1 ELSE 0 END
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
            UNICODE("W") IN (72, 104)
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
        THEN CASE WHEN LOWER("W") = 'hubspot' THEN 1 ELSE 0 END
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
              UNICODE("W") IN (72, 104)
            )
          )
          THEN 0
          WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([hHĤĥħĦ][ ... 147 signs, 9731e11a5f83'
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
                UNICODE("W") IN (72, 104)
              )
            )
            THEN 0
            WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_LIKE(
                  "W",
                  '[\u0009-\u000D \u0085\u00A0]*([hHĤĥħĦ][ ... 147 signs, 9731e11a5f83'
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
                  '([hH]?[^\u0001-\u007F]*[uU]?[^\u0001-\u ... 206 signs, 5ba8df22343c'
                )
              )
              THEN FALSE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([hHĤĥħĦ][ ... 147 signs, 9731e11a5f83'
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
              ) = 'hubspot'
            END
            THEN 1
            ELSE 0
          END)), FALSE) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS "L15",
    NOT CASE
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
            UNICODE("W") IN (82, 114)
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
        THEN CASE WHEN LOWER("W") = 'rival' THEN 1 ELSE 0 END
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
            UNICODE("W") IN (82, 114)
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
        THEN CASE WHEN LOWER("W") = 'rival' THEN 1 ELSE 0 END
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
              UNICODE("W") IN (82, 114)
            )
          )
          THEN 0
          WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([rRŔŕŖŗŘř ... 134 signs, 3a5e6d7a7b86'
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
                UNICODE("W") IN (82, 114)
              )
            )
            THEN 0
            WHEN NOT REGEXP_LIKE("W", '.*([^\u0001-ſ]|[ßæÆœŒþÞĳĲ]).*', 's')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_LIKE(
                  "W",
                  '[\u0009-\u000D \u0085\u00A0]*([rRŔŕŖŗŘř ... 134 signs, 3a5e6d7a7b86'
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
                  '([rR]?[^\u0001-\u007F]*[iI]?[^\u0001-\u ... 162 signs, b78b70ca0a4a'
                )
              )
              THEN FALSE
              WHEN REGEXP_LIKE(
                "W",
                '[\u0009-\u000D \u0085\u00A0]*([rRŔŕŖŗŘř ... 134 signs, 3a5e6d7a7b86'
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
              ) = 'rival'
            END
            THEN 1
            ELSE 0
          END)), FALSE) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS "L16",
    CASE
      WHEN "A"."EMAIL" IS NULL
      THEN FALSE
      WHEN (
        UNICODE("A"."EMAIL") >= 33
      ) AND (
        UNICODE("A"."EMAIL") <= 126
      )
      THEN TRUE
      ELSE NOT NULLIF(
        CASE
          WHEN (
            (
              UNICODE("A"."EMAIL") >= 33
            ) AND (
              UNICODE("A"."EMAIL") <= 126
            )
          )
          AND (
            OCTET_LENGTH("A"."EMAIL") = LENGTH("A"."EMAIL")
          )
          AND (
            (
              UNICODE(RIGHT("A"."EMAIL", 1)) >= 33
            )
            AND (
              UNICODE(RIGHT("A"."EMAIL", 1)) <= 126
            )
          )
          THEN LOWER("A"."EMAIL")
          WHEN NOT REGEXP_LIKE(
            "A"."EMAIL",
            '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
            's'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM("A"."EMAIL", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                  REPLACE("A"."EMAIL", '\u11A7', ''),
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
        ''
      ) IS NULL
    END AS "L17",
    NOT CASE
      WHEN "A"."PHONE" IS NULL
      THEN FALSE
      WHEN (
        UNICODE("A"."PHONE") >= 33
      ) AND (
        UNICODE("A"."PHONE") <= 126
      )
      THEN TRUE
      ELSE NOT NULLIF(
        CASE
          WHEN (
            (
              UNICODE("A"."PHONE") >= 33
            ) AND (
              UNICODE("A"."PHONE") <= 126
            )
          )
          AND (
            OCTET_LENGTH("A"."PHONE") = LENGTH("A"."PHONE")
          )
          AND (
            (
              UNICODE(RIGHT("A"."PHONE", 1)) >= 33
            )
            AND (
              UNICODE(RIGHT("A"."PHONE", 1)) <= 126
            )
          )
          THEN LOWER("A"."PHONE")
          WHEN NOT REGEXP_LIKE(
            "A"."PHONE",
            '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
            's'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM("A"."PHONE", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                  REPLACE("A"."PHONE", '\u11A7', ''),
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
        ''
      ) IS NULL
    END AS "L18",
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
    END AS "L19",
    CASE
      WHEN CASE
        WHEN (NOT CAST("A"."GROWTH_PCT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."GROWTH_PCT" AS DOUBLE)
      END IS NULL
      THEN NULL
      WHEN CASE
        WHEN (NOT CAST("A"."GROWTH_PCT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."GROWTH_PCT" AS DOUBLE)
      END >= CAST('10.0' AS DOUBLE)
      THEN 1000000
      WHEN CASE
        WHEN (NOT CAST("A"."GROWTH_PCT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
        THEN CAST("A"."GROWTH_PCT" AS DOUBLE)
      END >= CAST('5.0' AS DOUBLE)
      THEN 500000
      ELSE 0
    END AS "L20",
    CASE WHEN COALESCE("EV"."N0", 0) = 0 THEN NULL ELSE COALESCE("EV"."N0", 0) >= 1 END AS "L21",
    CASE
      WHEN COALESCE("EV"."X1", 0) >= 3000000
      THEN 1000000
      ELSE CAST(CAST(((
        (
          COALESCE("EV"."X1", 0) * 2
        ) + 3
      ) - MOD((
        (
          COALESCE("EV"."X1", 0) * 2
        ) + 3
      ), 6)) / 6 AS BIGINT) AS INT)
    END AS "L22",
    CASE
      WHEN "EV2"."CONTACTS" IS NULL
      THEN 0
      ELSE CAST(CAST(((
        (
          "EV2"."TOTAL" * 2
        ) + "EV2"."CONTACTS"
      ) - MOD((
        (
          "EV2"."TOTAL" * 2
        ) + "EV2"."CONTACTS"
      ), (
        "EV2"."CONTACTS" * 2
      ))) / (
        "EV2"."CONTACTS" * 2
      ) AS BIGINT) AS INT)
    END = 1000000 AS "L23",
    CASE
      WHEN "EV3"."CONTACTS" IS NULL
      THEN 0
      ELSE CAST(CAST(((
        (
          "EV3"."TOTAL" * 2
        ) + "EV3"."CONTACTS"
      ) - MOD((
        (
          "EV3"."TOTAL" * 2
        ) + "EV3"."CONTACTS"
      ), (
        "EV3"."CONTACTS" * 2
      ))) / (
        "EV3"."CONTACTS" * 2
      ) AS BIGINT) AS INT)
    END AS "L24",
    CASE
      WHEN (NOT CAST("A"."HEADCOUNT" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
      THEN CAST("A"."HEADCOUNT" AS DOUBLE)
    END >= CAST('10.0' AS DOUBLE) AS "L25",
    COALESCE("EV"."N4", 0) >= 1 AS "L26",
    CASE
      WHEN (NOT CAST("A"."NPS" AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-inf' AS DOUBLE)))
      THEN CAST("A"."NPS" AS DOUBLE)
    END >= CAST('9.0' AS DOUBLE) AS "L27",
    CASE
      WHEN "A"."SIREN" IS NULL
      THEN FALSE
      WHEN (
        (
          UNICODE("A"."SIREN") >= 48
        ) AND (
          UNICODE("A"."SIREN") <= 57
        )
      )
      OR (
        (
          UNICODE("A"."SIREN") >= 65
        ) AND (
          UNICODE("A"."SIREN") <= 90
        )
      )
      OR (
        (
          UNICODE("A"."SIREN") >= 97
        ) AND (
          UNICODE("A"."SIREN") <= 122
        )
      )
      THEN TRUE
      ELSE NOT NULLIF(
        CASE
          WHEN REGEXP_LIKE("A"."SIREN", '[0-9A-Z]+')
          THEN "A"."SIREN"
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE("A"."SIREN") >= 33
                  ) AND (
                    UNICODE("A"."SIREN") <= 126
                  )
                )
                AND (
                  OCTET_LENGTH("A"."SIREN") = LENGTH("A"."SIREN")
                )
                AND (
                  (
                    UNICODE(RIGHT("A"."SIREN", 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT("A"."SIREN", 1)) <= 126
                  )
                )
                THEN LOWER("A"."SIREN")
                WHEN NOT REGEXP_LIKE(
                  "A"."SIREN",
                  '.*([^\u0001-\u007F\u0085\u00A0ÀÁÂÃÄÅÇÈÉ ... 197 signs, 54e9cbc51cc5',
                  's'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM("A"."SIREN", '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                        REPLACE("A"."SIREN", '\u11A7', ''),
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
      ) IS NULL
    END AS "L28",
    COALESCE("EV"."N5", 0) >= 1 AS "L29"
  FROM "KEPT_ACCOUNTS" AS "A"
  LEFT JOIN "D0"
    ON "A"."COUNTRY" = "D0"."RAW"
  LEFT JOIN "D1"
    ON "A"."KIND" = "D1"."RAW"
  LEFT JOIN "D2"
    ON "A"."REGION" = "D2"."RAW"
  LEFT JOIN "D3"
    ON "A"."NAF" = "D3"."RAW"
  LEFT JOIN "D4"
    ON "A"."DEPARTEMENT" = "D4"."RAW"
  LEFT JOIN "D5"
    ON "A"."MATURITY" = "D5"."RAW"
  LEFT JOIN "EV"
    ON CAST("A"."ID" AS VARCHAR) = "EV"."ACCOUNT"
  LEFT JOIN "EV2"
    ON CAST("A"."ID" AS VARCHAR) = "EV2"."ACCOUNT"
  LEFT JOIN "EV3"
    ON CAST("A"."ID" AS VARCHAR) = "EV3"."ACCOUNT"
), "LINES" AS (
  SELECT
    *,
    "L3" AS "M0",
    "L4" AS "M1",
    "L5" AS "M2",
    "L6" AS "M3",
    "L7" AS "M4",
    "L8" AS "M5",
    "L9" AS "M6",
    "L10" AS "M7",
    "L11" AS "M8",
    "L12" AS "M9",
    "L13" AS "M10",
    "L14" AS "M11",
    "L15" AS "M12",
    "L16" AS "M13",
    "L17" AS "M14",
    "L18" AS "M15",
    "L19" >= 500000 AS "M16",
    CASE
      WHEN "L19" = 1000000
      THEN 4310
      WHEN 0 < "L19"
      THEN CAST(CAST(((
        (
          CAST("L19" AS BIGINT) * 4310
        ) + 500000
      ) - MOD((
        (
          CAST("L19" AS BIGINT) * 4310
        ) + 500000
      ), 1000000)) / 1000000 AS BIGINT) AS INT)
      ELSE 0
    END AS "P16",
    "L20" >= 500000 AS "M17",
    CASE WHEN "L20" = 500000 THEN 2155 WHEN "L20" = 1000000 THEN 4310 ELSE 0 END AS "P17",
    "L21" AS "M18",
    "L22" >= 500000 AS "M19",
    CASE
      WHEN "L22" = 1000000
      THEN 5173
      WHEN 0 < "L22"
      THEN CAST(CAST(((
        (
          CAST("L22" AS BIGINT) * 5173
        ) + 500000
      ) - MOD((
        (
          CAST("L22" AS BIGINT) * 5173
        ) + 500000
      ), 1000000)) / 1000000 AS BIGINT) AS INT)
      ELSE 0
    END AS "P19",
    "L23" AS "M20",
    "L24" >= 500000 AS "M21",
    CASE
      WHEN "L24" = 1000000
      THEN 4310
      WHEN 0 < "L24"
      THEN CAST(CAST(((
        (
          CAST("L24" AS BIGINT) * 4310
        ) + 500000
      ) - MOD((
        (
          CAST("L24" AS BIGINT) * 4310
        ) + 500000
      ), 1000000)) / 1000000 AS BIGINT) AS INT)
      ELSE 0
    END AS "P21",
    CASE
      WHEN (
        CASE WHEN "L25" THEN 1 ELSE 0 END + CASE WHEN NOT "L26" THEN 1 ELSE 0 END + CASE WHEN "L27" OR (
          "L28" AND "L29"
        ) THEN 1 ELSE 0 END
      ) >= 2
      THEN TRUE
      WHEN (
        CASE WHEN COALESCE("L25", TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(NOT "L26", TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE("L27" OR (
          "L28" AND "L29"
        ), TRUE) THEN 1 ELSE 0 END
      ) < 2
      THEN FALSE
    END AS "M22",
    CASE
      WHEN (
        CASE WHEN "L25" THEN 1 ELSE 0 END + CASE WHEN NOT "L26" THEN 1 ELSE 0 END + CASE WHEN "L27" OR "L28" THEN 1 ELSE 0 END
      ) >= 2
      THEN TRUE
      WHEN (
        CASE WHEN COALESCE("L25", TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(NOT "L26", TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE("L27" OR "L28", TRUE) THEN 1 ELSE 0 END
      ) < 2
      THEN FALSE
    END AS "W22",
    "L1" AS "G0",
    "L2" AS "G1",
    COALESCE("L0", FALSE) AS "IN_MARKET",
    "L0" IS NULL AS "MARKET_UNKNOWN"
  FROM "STATES"
), "SUMS" AS (
  SELECT
    *,
    CASE
      WHEN "M0"
      THEN 4294971607
      WHEN "M0" IS NULL
      THEN 17179869184
      ELSE CAST(0 AS BIGINT)
    END + CASE WHEN "M1" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE
      WHEN "M2"
      THEN 4294971607
      WHEN "M2" IS NULL
      THEN 17179869184
      ELSE CAST(0 AS BIGINT)
    END + CASE WHEN "M3" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M4" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M5" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M6" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M7" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M8" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M9" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M10" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M11" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M12" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M13" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M14" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M15" THEN 4310 ELSE CAST(0 AS BIGINT) END + CAST("P16" AS BIGINT) + CAST("P17" AS BIGINT) + CASE
      WHEN "M18"
      THEN 69284397056
      WHEN "M18" IS NULL
      THEN 137438953472
      ELSE CAST(274877906944 AS BIGINT)
    END + (
      CAST("P19" AS BIGINT) * 131072
    ) + CASE WHEN "M20" THEN 564920320 ELSE CAST(0 AS BIGINT) END + (
      CAST("P21" AS BIGINT) * 131072
    ) + CASE WHEN "M22" THEN 564920320 ELSE CAST(0 AS BIGINT) END AS "WORD0",
    CASE WHEN "M0" IS NULL THEN 17179873495 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M1" IS NULL THEN 34359742679 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M2" IS NULL THEN 68719481047 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M3" IS NULL THEN 137438957783 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M4" IS NULL THEN 274877911255 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M5" IS NULL THEN 549755818199 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M6" IS NULL THEN 1099511632087 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M7" IS NULL THEN 2199023259862 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M8" IS NULL THEN 4398046515414 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M9" IS NULL THEN 8796093026518 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M10" IS NULL THEN 17592186048726 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M11" IS NULL THEN 35184372093142 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M12" IS NULL THEN 70368744181974 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M13" IS NULL THEN 140737488359638 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M14" IS NULL THEN 281474976714966 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M15" IS NULL THEN 562949953425622 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M16" IS NULL THEN 1125899906846934 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M17" IS NULL THEN 2251799813689558 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M18" IS NULL THEN 4503599627374806 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M19" IS NULL THEN 9007199254746165 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M20" IS NULL THEN 18014398509486294 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M21" IS NULL THEN 36028797018968278 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M22" IS NULL THEN 72057594037932246 ELSE CAST(0 AS BIGINT) END AS "WORD1",
    CASE WHEN "M0" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M1" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M2" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M3" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M4" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M5" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M6" THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M7" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M8" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M9" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M10" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M11" THEN 282460160 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M12" THEN 282460160 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M13" THEN 282460160 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M14" THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN "M15" THEN 4310 ELSE CAST(0 AS BIGINT) END + CAST("P16" AS BIGINT) + CAST("P17" AS BIGINT) + CASE WHEN "M18" THEN 4627827261440 ELSE CAST(0 AS BIGINT) END + (
      CAST("P19" AS BIGINT) * 1073741824
    ) + CASE WHEN "M20" THEN 4627827261440 ELSE CAST(0 AS BIGINT) END + (
      CAST("P21" AS BIGINT) * 1073741824
    ) + CASE WHEN "M22" THEN 4627827261440 ELSE CAST(0 AS BIGINT) END AS "WORD2"
  FROM "LINES"
), "UNPACKED" AS (
  SELECT
    *,
    (
      BITAND("WORD0", 131071)
    ) + (
      BITAND((
        BITSHIFTRIGHT("WORD0", 17)
      ), 32767)
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
      ), 8388607)
    ) AS "UNKNOWNS",
    (
      BITAND("WORD0", 131071)
    ) AS "FIT_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 17)
      ), 32767)
    ) AS "ENGAGEMENT_SUM",
    (
      BITAND("WORD2", 65535)
    ) AS "PILLAR_FIRMOGRAPHIC_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD2", 16)
      ), 16383)
    ) AS "PILLAR_TECHNOGRAPHIC_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD2", 30)
      ), 32767)
    ) AS "PILLAR_BEHAVIOURAL_SUM",
    0 AS "PILLAR_NEED_SUM",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 32)
      ), 3)
    ) AS "MANDATORY_MET",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 34)
      ), 3)
    ) AS "MANDATORY_UNKNOWN",
    0 AS "MANDATORY_SIGNALS",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 36)
      ), 1)
    ) AS "PREFERRED_MET",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 37)
      ), 1)
    ) AS "PREFERRED_UNKNOWN",
    (
      BITAND((
        BITSHIFTRIGHT("WORD0", 38)
      ), 1)
    ) AS "PREFERRED_SIGNALS",
    CASE WHEN "G0" THEN 0 WHEN "G1" THEN 1 END AS "GATE_MET",
    CASE WHEN "G1" IS NULL THEN 1 END AS "GATE_OPEN"
  FROM "SUMS"
), "VERDICTS" AS (
  SELECT
    *,
    CASE
      WHEN NOT "GATE_MET" IS NULL
      THEN 3
      WHEN (
        "GATE_OPEN" IS NULL
      )
      AND (
        (
          "MANDATORY_MET" >= 1
        ) AND (
          "PREFERRED_MET" >= 0
        )
      )
      THEN 0
      WHEN (
        (
          "MANDATORY_MET" + "MANDATORY_UNKNOWN"
        ) >= 1
      )
      AND (
        (
          "PREFERRED_MET" + "PREFERRED_UNKNOWN"
        ) >= 0
      )
      THEN 1
      WHEN (
        (
          "MANDATORY_MET" + "MANDATORY_UNKNOWN" + "MANDATORY_SIGNALS"
        ) >= 1
      )
      AND (
        (
          "PREFERRED_MET" + "PREFERRED_UNKNOWN" + "PREFERRED_SIGNALS"
        ) >= 0
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
      WHEN GREATEST_IGNORE_NULLS("FIT_SUM", 0) >= 54311
      THEN 0
      WHEN GREATEST_IGNORE_NULLS("FIT_SUM", 0) >= 31035
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
        WHEN "FIT_SUM" < 31035
        THEN 31035 - "FIT_SUM"
        WHEN "FIT_SUM" < 54311
        THEN 54311 - "FIT_SUM"
        ELSE 1000000000
      END
    ) AS "TO_TIER",
    CASE
      WHEN "M19" IS NULL
      THEN 0
      WHEN "M0" IS NULL
      THEN 1
      WHEN "M1" IS NULL
      THEN 2
      WHEN "M2" IS NULL
      THEN 3
      WHEN "M3" IS NULL
      THEN 4
      WHEN "M4" IS NULL
      THEN 5
      WHEN "M5" IS NULL
      THEN 6
      WHEN "M6" IS NULL
      THEN 7
      WHEN "M7" IS NULL
      THEN 8
      WHEN "M8" IS NULL
      THEN 9
      WHEN "M9" IS NULL
      THEN 10
      WHEN "M10" IS NULL
      THEN 11
      WHEN "M11" IS NULL
      THEN 12
      WHEN "M12" IS NULL
      THEN 13
      WHEN "M13" IS NULL
      THEN 14
      WHEN "M14" IS NULL
      THEN 15
      WHEN "M15" IS NULL
      THEN 16
      WHEN "M16" IS NULL
      THEN 17
      WHEN "M17" IS NULL
      THEN 18
      WHEN "M18" IS NULL
      THEN 19
      WHEN "M20" IS NULL
      THEN 20
      WHEN "M21" IS NULL
      THEN 21
      WHEN "M22" IS NULL
      THEN 22
      ELSE 99
    END AS "FIRST",
    CASE WHEN "M0" IS NULL THEN 1 WHEN "M2" IS NULL THEN 3 ELSE 99 END AS "FIRST_MANDATORY",
    CASE WHEN "M18" IS NULL THEN 19 ELSE 99 END AS "FIRST_PREFERRED"
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
                  "MANDATORY_MET" >= 0
                ) AND (
                  "PREFERRED_MET" >= 0
                )
              )
              OR (
                (
                  "V" = 1
                ) AND (
                  (
                    "MANDATORY_MET" + "MANDATORY_UNKNOWN"
                  ) = 1
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
                ) = 1
              )
              THEN CASE WHEN "M0" IS NULL THEN 1 WHEN "M2" IS NULL THEN 3 ELSE 99 END
              ELSE 99
            END,
            CASE
              WHEN (
                (
                  "V" = 1
                )
                AND (
                  "PREFERRED_MET" >= (
                    -1
                  )
                )
                AND (
                  "MANDATORY_MET" >= 1
                )
              )
              OR (
                (
                  "V" = 1
                ) AND (
                  (
                    "PREFERRED_MET" + "PREFERRED_UNKNOWN"
                  ) = 0
                )
              )
              THEN "FIRST_PREFERRED"
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
                "MANDATORY_MET" < 1
              )
              THEN "FIRST_MANDATORY"
              ELSE 99
            END,
            CASE
              WHEN (
                "V" = 1
              ) AND (
                "PREFERRED_MET" < 0
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
              "M19" IS NULL
            ) AND (
              5173 >= "TO_BAND"
            )
            THEN 0
            WHEN (
              "M0" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 1
            WHEN (
              "M1" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 2
            WHEN (
              "M2" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 3
            WHEN (
              "M3" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 4
            WHEN (
              "M4" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 5
            WHEN (
              "M5" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 6
            WHEN (
              "M6" IS NULL
            ) AND (
              4311 >= "TO_TIER"
            )
            THEN 7
            WHEN (
              "M7" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 8
            WHEN (
              "M8" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 9
            WHEN (
              "M9" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 10
            WHEN (
              "M10" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 11
            WHEN (
              "M11" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 12
            WHEN (
              "M12" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 13
            WHEN (
              "M13" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 14
            WHEN (
              "M14" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 15
            WHEN (
              "M15" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 16
            WHEN (
              "M16" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 17
            WHEN (
              "M17" IS NULL
            ) AND (
              4310 >= "TO_TIER"
            )
            THEN 18
            WHEN (
              "M18" IS NULL
            ) AND (
              4310 >= "TO_BAND"
            )
            THEN 19
            WHEN (
              "M20" IS NULL
            ) AND (
              4310 >= "TO_BAND"
            )
            THEN 20
            WHEN (
              "M21" IS NULL
            ) AND (
              4310 >= "TO_BAND"
            )
            THEN 21
            WHEN (
              "M22" IS NULL
            ) AND (
              4310 >= "TO_BAND"
            )
            THEN 22
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
  'every-condition' AS "PROFILE",
  3 AS "PROFILE_VERSION",
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
    THEN 'gate:rival'
    WHEN "GATE_MET" = 1
    THEN 'gate:unlisted'
    ELSE 'facts'
  END AS "WHY_NOT",
  CAST("POINTS_INT" AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "POINTS",
  CAST(LEAST_IGNORE_NULLS(GREATEST_IGNORE_NULLS("TOTAL" + "OPEN_DOWN", 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "LOW",
  CAST(LEAST_IGNORE_NULLS(GREATEST_IGNORE_NULLS("TOTAL" + "OPEN_UP", 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "HIGH",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("FIT_SUM", 0) AS BIGINT) * 200000
      ) + 77587
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("FIT_SUM", 0) AS BIGINT) * 200000
      ) + 77587
    ), 155174)) / 155174 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "FIT",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("ENGAGEMENT_SUM", 0) AS BIGINT) * 200000
      ) + 22413
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("ENGAGEMENT_SUM", 0) AS BIGINT) * 200000
      ) + 22413
    ), 44826)) / 44826 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "ENGAGEMENT",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_FIRMOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 64657
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_FIRMOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 64657
    ), 129314)) / 129314 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_FIRMOGRAPHIC",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_TECHNOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 12930
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_TECHNOGRAPHIC_SUM", 0) AS BIGINT) * 200000
      ) + 12930
    ), 25860)) / 25860 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_TECHNOGRAPHIC",
  CAST(LEAST_IGNORE_NULLS(
    CAST(((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_BEHAVIOURAL_SUM", 0) AS BIGINT) * 200000
      ) + 22413
    ) - MOD((
      (
        CAST(GREATEST_IGNORE_NULLS("PILLAR_BEHAVIOURAL_SUM", 0) AS BIGINT) * 200000
      ) + 22413
    ), 44826)) / 44826 AS BIGINT),
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS "PILLAR_BEHAVIOURAL",
  CAST(NULL AS DECIMAL(9, 3)) AS "PILLAR_NEED",
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
    GREATEST_IGNORE_NULLS("FIT_SUM", 0) >= 69828
  ) AS "ABM",
  CASE
    WHEN "V" = 3
    THEN CAST(NULL AS VARCHAR)
    WHEN "GATE_OPEN" = 1
    THEN 'gate:unlisted'
    ELSE CASE "PLACE"
      WHEN 0
      THEN 'pricing'
      WHEN 1
      THEN 'kind'
      WHEN 2
      THEN 'region'
      WHEN 3
      THEN 'size'
      WHEN 4
      THEN 'team'
      WHEN 5
      THEN 'young'
      WHEN 6
      THEN 'sector'
      WHEN 7
      THEN 'place'
      WHEN 8
      THEN 'recent'
      WHEN 9
      THEN 'renewal'
      WHEN 10
      THEN 'title'
      WHEN 11
      THEN 'name'
      WHEN 12
      THEN 'crm'
      WHEN 13
      THEN 'stack'
      WHEN 14
      THEN 'no_rival'
      WHEN 15
      THEN 'mail'
      WHEN 16
      THEN 'no_phone'
      WHEN 17
      THEN 'revenue'
      WHEN 18
      THEN 'growth'
      WHEN 19
      THEN 'hiring'
      WHEN 20
      THEN 'visits'
      WHEN 21
      THEN 'raised'
      WHEN 22
      THEN 'several'
    END
  END AS "NEXT_FACT",
  CASE
    WHEN "V" = 3
    THEN CAST(NULL AS VARCHAR)
    WHEN "GATE_OPEN" = 1
    THEN NULL
    WHEN "PLACE" = 22
    THEN CASE
      WHEN "L25" IS NULL
      THEN 'headcount'
      WHEN "L26" IS NULL
      THEN 'email_bounced'
      WHEN "L27" IS NULL
      THEN 'nps'
      WHEN "L28" IS NULL
      THEN 'siren'
      WHEN "L29" IS NULL
      THEN 'funds_raised'
    END
    ELSE NULL
  END AS "NEXT_FIELD",
  CAST("UNKNOWNS" AS BIGINT) AS "UNKNOWNS",
  CASE
    WHEN "M0"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_KIND",
  CASE
    WHEN "M1"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_REGION",
  CASE
    WHEN "M2"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_SIZE",
  CASE
    WHEN "M3"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_TEAM",
  CASE
    WHEN "M4"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_YOUNG",
  CASE
    WHEN "M5"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_SECTOR",
  CASE
    WHEN "M6"
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_PLACE",
  CASE
    WHEN "M7"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_RECENT",
  CASE
    WHEN "M8"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_RENEWAL",
  CASE
    WHEN "M9"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_TITLE",
  CASE
    WHEN "M10"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_NAME",
  CASE
    WHEN "M11"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_CRM",
  CASE
    WHEN "M12"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_STACK",
  CASE
    WHEN "M13"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_NO_RIVAL",
  CASE
    WHEN "M14"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_MAIL",
  CASE
    WHEN "M15"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_NO_PHONE",
  CAST(CAST("P16" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_REVENUE",
  CAST(CAST("P17" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_GROWTH",
  CASE
    WHEN "M18"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_HIRING",
  CAST(CAST("P19" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_PRICING",
  CASE
    WHEN "M20"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_VISITS",
  CAST(CAST("P21" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_RAISED",
  CASE
    WHEN "M22"
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS "POINTS_SEVERAL",
  CAST(CAST("POINTS_INT" - "TOTAL" AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(9, 3)) AS "POINTS_CLAMP",
  TRUE AS "BEST"
FROM "ASKED"
