-- focale: profile scale-up-saas-europe, version 1, as of 2026-09-30
-- dialect: BigQuery, compiled, not run
-- Days are written out: write the query again for another day.
-- limit: a list is never NULL there: an empty list is a known one, it is not missing.
-- limit: the text of a query above 1 MB is refused.
-- to know: columns assumed, nobody saw table accounts: id (text), headcount (number), naf (text), country (text), revenue_eur (number), technologies (list of texts), sales_headcount (number), seeks_enrichment (true/false), reply_rate_pct (number), domain (text), customer (true/false). Give a sample if it has others (--like FILE).
-- to know: columns assumed, nobody saw table events: account_id (text), event (text), at (timestamp with time zone), contact_id (text). Give a sample if it has others (--like-events FILE).
-- to know: columns assumed, nobody saw table contacts: contact_id (text), account_id (text). Give a sample if it has others (--like-contacts FILE).
WITH `kept_accounts` AS (
  SELECT
    *
  FROM `accounts`
  WHERE
    CASE
      WHEN `id` IS NULL
      THEN FALSE
      WHEN (
        UNICODE(CAST(`id` AS STRING)) >= 33
      )
      AND (
        UNICODE(CAST(`id` AS STRING)) <= 126
      )
      THEN TRUE
      ELSE NOT (
        CASE
          WHEN (
            (
              UNICODE(CAST(`id` AS STRING)) >= 33
            )
            AND (
              UNICODE(CAST(`id` AS STRING)) <= 126
            )
          )
          AND (
            BYTE_LENGTH(CAST(`id` AS STRING)) = CHAR_LENGTH(CAST(`id` AS STRING))
          )
          AND (
            (
              UNICODE(RIGHT(CAST(`id` AS STRING), 1)) >= 33
            )
            AND (
              UNICODE(RIGHT(CAST(`id` AS STRING), 1)) <= 126
            )
          )
          THEN LOWER(CAST(`id` AS STRING))
          WHEN NOT REGEXP_CONTAINS(
            CAST(`id` AS STRING),
            '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM(CAST(`id` AS STRING), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                  NORMALIZE(REPLACE(CAST(`id` AS STRING), '\u11A7', ''), NFC),
                                  '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                ),
                                '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
), `kept_events` AS (
  SELECT
    *
  FROM `events`
), `kept_contacts` AS (
  SELECT
    `contact`,
    `account`,
    `consent`
  FROM (
    SELECT
      NULLIF(CAST(`contact_id` AS STRING), '') AS `contact`,
      NULLIF(CAST(`account_id` AS STRING), '') AS `account`,
      FALSE AS `consent`,
      ROW_NUMBER() OVER (
        PARTITION BY NULLIF(CAST(`contact_id` AS STRING), '')
        ORDER BY NULLIF(CAST(`account_id` AS STRING), '') NULLS LAST
      ) AS `place`
    FROM `contacts`
  ) AS `numbered`
  WHERE
    (
      `place` = 1
    ) AND (
      NOT `contact` IS NULL
    )
), `event_day` AS (
  SELECT
    *
  FROM (
    SELECT
      COALESCE(NULLIF(CAST(`e`.`account_id` AS STRING), ''), `c`.`account`) AS `account`,
      NULLIF(CAST(`e`.`contact_id` AS STRING), '') AS `contact`,
      `names`.`name` AS `event`,
      CASE
        WHEN (NOT `e`.`at` IS NULL)
        THEN DATE(TIMESTAMP_MICROS(UNIX_MICROS(`e`.`at`) + CASE
          WHEN UNIX_MICROS(`e`.`at`) < 1743296400000000
          THEN 3600000000
          WHEN UNIX_MICROS(`e`.`at`) < 1761440400000000
          THEN 7200000000
          WHEN UNIX_MICROS(`e`.`at`) < 1774746000000000
          THEN 3600000000
          ELSE 7200000000
        END))
      END AS `day`,
      CAST(1 AS INT64) AS `n`
    FROM `kept_events` AS `e`
    JOIN (
      SELECT
        `raw`,
        CASE
          WHEN (
            (
              UNICODE(CAST(`raw` AS STRING)) >= 33
            )
            AND (
              UNICODE(CAST(`raw` AS STRING)) <= 126
            )
          )
          AND (
            BYTE_LENGTH(CAST(`raw` AS STRING)) = CHAR_LENGTH(CAST(`raw` AS STRING))
          )
          AND (
            (
              UNICODE(RIGHT(CAST(`raw` AS STRING), 1)) >= 33
            )
            AND (
              UNICODE(RIGHT(CAST(`raw` AS STRING), 1)) <= 126
            )
          )
          THEN LOWER(CAST(`raw` AS STRING))
          WHEN NOT REGEXP_CONTAINS(
            CAST(`raw` AS STRING),
            '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM(CAST(`raw` AS STRING), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                  NORMALIZE(REPLACE(CAST(`raw` AS STRING), '\u11A7', ''), NFC),
                                  '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                ),
                                '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
        END AS `name`
      FROM (
        SELECT DISTINCT
          `event` AS `raw`
        FROM `kept_events`
      ) AS `spelt`
    ) AS `names`
      ON `e`.`event` = `names`.`raw`
    LEFT JOIN `kept_contacts` AS `c`
      ON NULLIF(CAST(`e`.`contact_id` AS STRING), '') = `c`.`contact`
    WHERE
      TRUE
      AND TRUE
      AND TRUE
      AND (
        (
          NOT (
            `names`.`name` = 'email_opened'
          )
        )
        OR COALESCE(`c`.`consent`, FALSE)
      )
  ) AS `happened`
  WHERE
    (
      NOT `account` IS NULL
    ) AND (
      NOT `day` IS NULL
    )
), `d0` AS (
  SELECT
    `v`.`raw`,
    NULLIF(
      CASE
        WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
        THEN `v`.`raw`
        ELSE UPPER(
          REGEXP_REPLACE(
            CASE
              WHEN (
                (
                  UNICODE(`v`.`raw`) >= 33
                ) AND (
                  UNICODE(`v`.`raw`) <= 126
                )
              )
              AND (
                BYTE_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
              )
              AND (
                (
                  UNICODE(RIGHT(`v`.`raw`, 1)) >= 33
                )
                AND (
                  UNICODE(RIGHT(`v`.`raw`, 1)) <= 126
                )
              )
              THEN LOWER(`v`.`raw`)
              WHEN NOT REGEXP_CONTAINS(
                `v`.`raw`,
                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
              )
              THEN LOWER(
                TRANSLATE(
                  TRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                      NORMALIZE(REPLACE(`v`.`raw`, '\u11A7', ''), NFC),
                                      '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                    ),
                                    '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
    ) AS `l0`,
    NULLIF(
      CASE
        WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
        THEN `v`.`raw`
        ELSE UPPER(
          REGEXP_REPLACE(
            CASE
              WHEN (
                (
                  UNICODE(`v`.`raw`) >= 33
                ) AND (
                  UNICODE(`v`.`raw`) <= 126
                )
              )
              AND (
                BYTE_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
              )
              AND (
                (
                  UNICODE(RIGHT(`v`.`raw`, 1)) >= 33
                )
                AND (
                  UNICODE(RIGHT(`v`.`raw`, 1)) <= 126
                )
              )
              THEN LOWER(`v`.`raw`)
              WHEN NOT REGEXP_CONTAINS(
                `v`.`raw`,
                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
              )
              THEN LOWER(
                TRANSLATE(
                  TRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                      NORMALIZE(REPLACE(`v`.`raw`, '\u11A7', ''), NFC),
                                      '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                    ),
                                    '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
    ) IN ('FR', 'GB', 'DE') AS `l5`
  FROM (
    SELECT DISTINCT
      `country` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `d1` AS (
  SELECT
    `v`.`raw`,
    STARTS_WITH(
      NULLIF(
        CASE
          WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
          THEN `v`.`raw`
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE(`v`.`raw`) >= 33
                  ) AND (
                    UNICODE(`v`.`raw`) <= 126
                  )
                )
                AND (
                  BYTE_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                )
                AND (
                  (
                    UNICODE(RIGHT(`v`.`raw`, 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT(`v`.`raw`, 1)) <= 126
                  )
                )
                THEN LOWER(`v`.`raw`)
                WHEN NOT REGEXP_CONTAINS(
                  `v`.`raw`,
                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                        NORMALIZE(REPLACE(`v`.`raw`, '\u11A7', ''), NFC),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
    OR STARTS_WITH(
      NULLIF(
        CASE
          WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
          THEN `v`.`raw`
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE(`v`.`raw`) >= 33
                  ) AND (
                    UNICODE(`v`.`raw`) <= 126
                  )
                )
                AND (
                  BYTE_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                )
                AND (
                  (
                    UNICODE(RIGHT(`v`.`raw`, 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT(`v`.`raw`, 1)) <= 126
                  )
                )
                THEN LOWER(`v`.`raw`)
                WHEN NOT REGEXP_CONTAINS(
                  `v`.`raw`,
                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                        NORMALIZE(REPLACE(`v`.`raw`, '\u11A7', ''), NFC),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
    OR STARTS_WITH(
      NULLIF(
        CASE
          WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
          THEN `v`.`raw`
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE(`v`.`raw`) >= 33
                  ) AND (
                    UNICODE(`v`.`raw`) <= 126
                  )
                )
                AND (
                  BYTE_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                )
                AND (
                  (
                    UNICODE(RIGHT(`v`.`raw`, 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT(`v`.`raw`, 1)) <= 126
                  )
                )
                THEN LOWER(`v`.`raw`)
                WHEN NOT REGEXP_CONTAINS(
                  `v`.`raw`,
                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                        NORMALIZE(REPLACE(`v`.`raw`, '\u11A7', ''), NFC),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
    ) AS `l1`
  FROM (
    SELECT DISTINCT
      `naf` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `decay0` AS (
  SELECT
    `d`.*
  FROM UNNEST([
    STRUCT(0 AS `age`, 1000000 AS `worth`),
    STRUCT(1 AS `age`, 977160 AS `worth`),
    STRUCT(2 AS `age`, 954842 AS `worth`),
    STRUCT(3 AS `age`, 933033 AS `worth`),
    STRUCT(4 AS `age`, 911722 AS `worth`),
    STRUCT(5 AS `age`, 890899 AS `worth`),
    STRUCT(6 AS `age`, 870551 AS `worth`),
    STRUCT(7 AS `age`, 850667 AS `worth`),
    STRUCT(8 AS `age`, 831238 AS `worth`),
    STRUCT(9 AS `age`, 812252 AS `worth`),
    STRUCT(10 AS `age`, 793701 AS `worth`),
    STRUCT(11 AS `age`, 775572 AS `worth`),
    STRUCT(12 AS `age`, 757858 AS `worth`),
    STRUCT(13 AS `age`, 740549 AS `worth`),
    STRUCT(14 AS `age`, 723635 AS `worth`),
    STRUCT(15 AS `age`, 707107 AS `worth`),
    STRUCT(16 AS `age`, 690956 AS `worth`),
    STRUCT(17 AS `age`, 675175 AS `worth`),
    STRUCT(18 AS `age`, 659754 AS `worth`),
    STRUCT(19 AS `age`, 644685 AS `worth`),
    STRUCT(20 AS `age`, 629961 AS `worth`),
    STRUCT(21 AS `age`, 615572 AS `worth`),
    STRUCT(22 AS `age`, 601513 AS `worth`),
    STRUCT(23 AS `age`, 587774 AS `worth`),
    STRUCT(24 AS `age`, 574349 AS `worth`),
    STRUCT(25 AS `age`, 561231 AS `worth`),
    STRUCT(26 AS `age`, 548412 AS `worth`),
    STRUCT(27 AS `age`, 535887 AS `worth`),
    STRUCT(28 AS `age`, 523647 AS `worth`),
    STRUCT(29 AS `age`, 511687 AS `worth`),
    STRUCT(30 AS `age`, 500000 AS `worth`),
    STRUCT(31 AS `age`, 488580 AS `worth`),
    STRUCT(32 AS `age`, 477421 AS `worth`),
    STRUCT(33 AS `age`, 466516 AS `worth`),
    STRUCT(34 AS `age`, 455861 AS `worth`),
    STRUCT(35 AS `age`, 445449 AS `worth`),
    STRUCT(36 AS `age`, 435275 AS `worth`),
    STRUCT(37 AS `age`, 425334 AS `worth`),
    STRUCT(38 AS `age`, 415619 AS `worth`),
    STRUCT(39 AS `age`, 406126 AS `worth`),
    STRUCT(40 AS `age`, 396850 AS `worth`),
    STRUCT(41 AS `age`, 387786 AS `worth`),
    STRUCT(42 AS `age`, 378929 AS `worth`),
    STRUCT(43 AS `age`, 370274 AS `worth`),
    STRUCT(44 AS `age`, 361817 AS `worth`),
    STRUCT(45 AS `age`, 353553 AS `worth`),
    STRUCT(46 AS `age`, 345478 AS `worth`),
    STRUCT(47 AS `age`, 337587 AS `worth`),
    STRUCT(48 AS `age`, 329877 AS `worth`),
    STRUCT(49 AS `age`, 322343 AS `worth`),
    STRUCT(50 AS `age`, 314980 AS `worth`),
    STRUCT(51 AS `age`, 307786 AS `worth`),
    STRUCT(52 AS `age`, 300756 AS `worth`),
    STRUCT(53 AS `age`, 293887 AS `worth`),
    STRUCT(54 AS `age`, 287175 AS `worth`),
    STRUCT(55 AS `age`, 280616 AS `worth`),
    STRUCT(56 AS `age`, 274206 AS `worth`),
    STRUCT(57 AS `age`, 267943 AS `worth`),
    STRUCT(58 AS `age`, 261824 AS `worth`),
    STRUCT(59 AS `age`, 255843 AS `worth`),
    STRUCT(60 AS `age`, 250000 AS `worth`),
    STRUCT(61 AS `age`, 244290 AS `worth`),
    STRUCT(62 AS `age`, 238710 AS `worth`),
    STRUCT(63 AS `age`, 233258 AS `worth`),
    STRUCT(64 AS `age`, 227931 AS `worth`),
    STRUCT(65 AS `age`, 222725 AS `worth`),
    STRUCT(66 AS `age`, 217638 AS `worth`),
    STRUCT(67 AS `age`, 212667 AS `worth`),
    STRUCT(68 AS `age`, 207809 AS `worth`),
    STRUCT(69 AS `age`, 203063 AS `worth`),
    STRUCT(70 AS `age`, 198425 AS `worth`),
    STRUCT(71 AS `age`, 193893 AS `worth`),
    STRUCT(72 AS `age`, 189465 AS `worth`),
    STRUCT(73 AS `age`, 185137 AS `worth`),
    STRUCT(74 AS `age`, 180909 AS `worth`),
    STRUCT(75 AS `age`, 176777 AS `worth`),
    STRUCT(76 AS `age`, 172739 AS `worth`),
    STRUCT(77 AS `age`, 168794 AS `worth`),
    STRUCT(78 AS `age`, 164938 AS `worth`),
    STRUCT(79 AS `age`, 161171 AS `worth`),
    STRUCT(80 AS `age`, 157490 AS `worth`),
    STRUCT(81 AS `age`, 153893 AS `worth`),
    STRUCT(82 AS `age`, 150378 AS `worth`),
    STRUCT(83 AS `age`, 146943 AS `worth`),
    STRUCT(84 AS `age`, 143587 AS `worth`),
    STRUCT(85 AS `age`, 140308 AS `worth`),
    STRUCT(86 AS `age`, 137103 AS `worth`),
    STRUCT(87 AS `age`, 133972 AS `worth`),
    STRUCT(88 AS `age`, 130912 AS `worth`),
    STRUCT(89 AS `age`, 127922 AS `worth`),
    STRUCT(90 AS `age`, 125000 AS `worth`),
    STRUCT(91 AS `age`, 122145 AS `worth`),
    STRUCT(92 AS `age`, 119355 AS `worth`),
    STRUCT(93 AS `age`, 116629 AS `worth`),
    STRUCT(94 AS `age`, 113965 AS `worth`),
    STRUCT(95 AS `age`, 111362 AS `worth`),
    STRUCT(96 AS `age`, 108819 AS `worth`),
    STRUCT(97 AS `age`, 106333 AS `worth`),
    STRUCT(98 AS `age`, 103905 AS `worth`),
    STRUCT(99 AS `age`, 101532 AS `worth`),
    STRUCT(100 AS `age`, 99213 AS `worth`),
    STRUCT(101 AS `age`, 96947 AS `worth`),
    STRUCT(102 AS `age`, 94732 AS `worth`),
    STRUCT(103 AS `age`, 92569 AS `worth`),
    STRUCT(104 AS `age`, 90454 AS `worth`),
    STRUCT(105 AS `age`, 88388 AS `worth`),
    STRUCT(106 AS `age`, 86370 AS `worth`),
    STRUCT(107 AS `age`, 84397 AS `worth`),
    STRUCT(108 AS `age`, 82469 AS `worth`),
    STRUCT(109 AS `age`, 80586 AS `worth`),
    STRUCT(110 AS `age`, 78745 AS `worth`),
    STRUCT(111 AS `age`, 76947 AS `worth`),
    STRUCT(112 AS `age`, 75189 AS `worth`),
    STRUCT(113 AS `age`, 73472 AS `worth`),
    STRUCT(114 AS `age`, 71794 AS `worth`),
    STRUCT(115 AS `age`, 70154 AS `worth`),
    STRUCT(116 AS `age`, 68552 AS `worth`),
    STRUCT(117 AS `age`, 66986 AS `worth`),
    STRUCT(118 AS `age`, 65456 AS `worth`),
    STRUCT(119 AS `age`, 63961 AS `worth`),
    STRUCT(120 AS `age`, 62500 AS `worth`),
    STRUCT(121 AS `age`, 61072 AS `worth`),
    STRUCT(122 AS `age`, 59678 AS `worth`),
    STRUCT(123 AS `age`, 58315 AS `worth`),
    STRUCT(124 AS `age`, 56983 AS `worth`),
    STRUCT(125 AS `age`, 55681 AS `worth`),
    STRUCT(126 AS `age`, 54409 AS `worth`),
    STRUCT(127 AS `age`, 53167 AS `worth`),
    STRUCT(128 AS `age`, 51952 AS `worth`),
    STRUCT(129 AS `age`, 50766 AS `worth`),
    STRUCT(130 AS `age`, 49606 AS `worth`),
    STRUCT(131 AS `age`, 48473 AS `worth`),
    STRUCT(132 AS `age`, 47366 AS `worth`),
    STRUCT(133 AS `age`, 46284 AS `worth`),
    STRUCT(134 AS `age`, 45227 AS `worth`),
    STRUCT(135 AS `age`, 44194 AS `worth`),
    STRUCT(136 AS `age`, 43185 AS `worth`),
    STRUCT(137 AS `age`, 42198 AS `worth`),
    STRUCT(138 AS `age`, 41235 AS `worth`),
    STRUCT(139 AS `age`, 40293 AS `worth`),
    STRUCT(140 AS `age`, 39373 AS `worth`),
    STRUCT(141 AS `age`, 38473 AS `worth`),
    STRUCT(142 AS `age`, 37595 AS `worth`),
    STRUCT(143 AS `age`, 36736 AS `worth`),
    STRUCT(144 AS `age`, 35897 AS `worth`),
    STRUCT(145 AS `age`, 35077 AS `worth`),
    STRUCT(146 AS `age`, 34276 AS `worth`),
    STRUCT(147 AS `age`, 33493 AS `worth`),
    STRUCT(148 AS `age`, 32728 AS `worth`),
    STRUCT(149 AS `age`, 31980 AS `worth`),
    STRUCT(150 AS `age`, 31250 AS `worth`),
    STRUCT(151 AS `age`, 30536 AS `worth`),
    STRUCT(152 AS `age`, 29839 AS `worth`),
    STRUCT(153 AS `age`, 29157 AS `worth`),
    STRUCT(154 AS `age`, 28491 AS `worth`),
    STRUCT(155 AS `age`, 27841 AS `worth`),
    STRUCT(156 AS `age`, 27205 AS `worth`),
    STRUCT(157 AS `age`, 26583 AS `worth`),
    STRUCT(158 AS `age`, 25976 AS `worth`),
    STRUCT(159 AS `age`, 25383 AS `worth`),
    STRUCT(160 AS `age`, 24803 AS `worth`),
    STRUCT(161 AS `age`, 24237 AS `worth`),
    STRUCT(162 AS `age`, 23683 AS `worth`),
    STRUCT(163 AS `age`, 23142 AS `worth`),
    STRUCT(164 AS `age`, 22614 AS `worth`),
    STRUCT(165 AS `age`, 22097 AS `worth`),
    STRUCT(166 AS `age`, 21592 AS `worth`),
    STRUCT(167 AS `age`, 21099 AS `worth`),
    STRUCT(168 AS `age`, 20617 AS `worth`),
    STRUCT(169 AS `age`, 20146 AS `worth`),
    STRUCT(170 AS `age`, 19686 AS `worth`),
    STRUCT(171 AS `age`, 19237 AS `worth`),
    STRUCT(172 AS `age`, 18797 AS `worth`),
    STRUCT(173 AS `age`, 18368 AS `worth`),
    STRUCT(174 AS `age`, 17948 AS `worth`),
    STRUCT(175 AS `age`, 17538 AS `worth`),
    STRUCT(176 AS `age`, 17138 AS `worth`),
    STRUCT(177 AS `age`, 16746 AS `worth`),
    STRUCT(178 AS `age`, 16364 AS `worth`),
    STRUCT(179 AS `age`, 15990 AS `worth`),
    STRUCT(180 AS `age`, 15625 AS `worth`),
    STRUCT(181 AS `age`, 15268 AS `worth`),
    STRUCT(182 AS `age`, 14919 AS `worth`),
    STRUCT(183 AS `age`, 14579 AS `worth`),
    STRUCT(184 AS `age`, 14246 AS `worth`),
    STRUCT(185 AS `age`, 13920 AS `worth`),
    STRUCT(186 AS `age`, 13602 AS `worth`),
    STRUCT(187 AS `age`, 13292 AS `worth`),
    STRUCT(188 AS `age`, 12988 AS `worth`),
    STRUCT(189 AS `age`, 12691 AS `worth`),
    STRUCT(190 AS `age`, 12402 AS `worth`),
    STRUCT(191 AS `age`, 12118 AS `worth`),
    STRUCT(192 AS `age`, 11842 AS `worth`),
    STRUCT(193 AS `age`, 11571 AS `worth`),
    STRUCT(194 AS `age`, 11307 AS `worth`),
    STRUCT(195 AS `age`, 11049 AS `worth`),
    STRUCT(196 AS `age`, 10796 AS `worth`),
    STRUCT(197 AS `age`, 10550 AS `worth`),
    STRUCT(198 AS `age`, 10309 AS `worth`),
    STRUCT(199 AS `age`, 10073 AS `worth`),
    STRUCT(200 AS `age`, 9843 AS `worth`),
    STRUCT(201 AS `age`, 9618 AS `worth`),
    STRUCT(202 AS `age`, 9399 AS `worth`),
    STRUCT(203 AS `age`, 9184 AS `worth`),
    STRUCT(204 AS `age`, 8974 AS `worth`),
    STRUCT(205 AS `age`, 8769 AS `worth`),
    STRUCT(206 AS `age`, 8569 AS `worth`),
    STRUCT(207 AS `age`, 8373 AS `worth`),
    STRUCT(208 AS `age`, 8182 AS `worth`),
    STRUCT(209 AS `age`, 7995 AS `worth`),
    STRUCT(210 AS `age`, 7812 AS `worth`),
    STRUCT(211 AS `age`, 7634 AS `worth`),
    STRUCT(212 AS `age`, 7460 AS `worth`),
    STRUCT(213 AS `age`, 7289 AS `worth`),
    STRUCT(214 AS `age`, 7123 AS `worth`),
    STRUCT(215 AS `age`, 6960 AS `worth`),
    STRUCT(216 AS `age`, 6801 AS `worth`),
    STRUCT(217 AS `age`, 6646 AS `worth`),
    STRUCT(218 AS `age`, 6494 AS `worth`),
    STRUCT(219 AS `age`, 6346 AS `worth`),
    STRUCT(220 AS `age`, 6201 AS `worth`),
    STRUCT(221 AS `age`, 6059 AS `worth`),
    STRUCT(222 AS `age`, 5921 AS `worth`),
    STRUCT(223 AS `age`, 5786 AS `worth`),
    STRUCT(224 AS `age`, 5653 AS `worth`),
    STRUCT(225 AS `age`, 5524 AS `worth`),
    STRUCT(226 AS `age`, 5398 AS `worth`),
    STRUCT(227 AS `age`, 5275 AS `worth`),
    STRUCT(228 AS `age`, 5154 AS `worth`),
    STRUCT(229 AS `age`, 5037 AS `worth`),
    STRUCT(230 AS `age`, 4922 AS `worth`),
    STRUCT(231 AS `age`, 4809 AS `worth`),
    STRUCT(232 AS `age`, 4699 AS `worth`),
    STRUCT(233 AS `age`, 4592 AS `worth`),
    STRUCT(234 AS `age`, 4487 AS `worth`),
    STRUCT(235 AS `age`, 4385 AS `worth`),
    STRUCT(236 AS `age`, 4284 AS `worth`),
    STRUCT(237 AS `age`, 4187 AS `worth`),
    STRUCT(238 AS `age`, 4091 AS `worth`),
    STRUCT(239 AS `age`, 3998 AS `worth`),
    STRUCT(240 AS `age`, 3906 AS `worth`),
    STRUCT(241 AS `age`, 3817 AS `worth`),
    STRUCT(242 AS `age`, 3730 AS `worth`),
    STRUCT(243 AS `age`, 3645 AS `worth`),
    STRUCT(244 AS `age`, 3561 AS `worth`),
    STRUCT(245 AS `age`, 3480 AS `worth`),
    STRUCT(246 AS `age`, 3401 AS `worth`),
    STRUCT(247 AS `age`, 3323 AS `worth`),
    STRUCT(248 AS `age`, 3247 AS `worth`),
    STRUCT(249 AS `age`, 3173 AS `worth`),
    STRUCT(250 AS `age`, 3100 AS `worth`),
    STRUCT(251 AS `age`, 3030 AS `worth`),
    STRUCT(252 AS `age`, 2960 AS `worth`),
    STRUCT(253 AS `age`, 2893 AS `worth`),
    STRUCT(254 AS `age`, 2827 AS `worth`),
    STRUCT(255 AS `age`, 2762 AS `worth`),
    STRUCT(256 AS `age`, 2699 AS `worth`),
    STRUCT(257 AS `age`, 2637 AS `worth`),
    STRUCT(258 AS `age`, 2577 AS `worth`),
    STRUCT(259 AS `age`, 2518 AS `worth`),
    STRUCT(260 AS `age`, 2461 AS `worth`),
    STRUCT(261 AS `age`, 2405 AS `worth`),
    STRUCT(262 AS `age`, 2350 AS `worth`),
    STRUCT(263 AS `age`, 2296 AS `worth`),
    STRUCT(264 AS `age`, 2244 AS `worth`),
    STRUCT(265 AS `age`, 2192 AS `worth`),
    STRUCT(266 AS `age`, 2142 AS `worth`),
    STRUCT(267 AS `age`, 2093 AS `worth`),
    STRUCT(268 AS `age`, 2045 AS `worth`),
    STRUCT(269 AS `age`, 1999 AS `worth`),
    STRUCT(270 AS `age`, 1953 AS `worth`),
    STRUCT(271 AS `age`, 1909 AS `worth`),
    STRUCT(272 AS `age`, 1865 AS `worth`),
    STRUCT(273 AS `age`, 1822 AS `worth`),
    STRUCT(274 AS `age`, 1781 AS `worth`),
    STRUCT(275 AS `age`, 1740 AS `worth`),
    STRUCT(276 AS `age`, 1700 AS `worth`),
    STRUCT(277 AS `age`, 1661 AS `worth`),
    STRUCT(278 AS `age`, 1624 AS `worth`),
    STRUCT(279 AS `age`, 1586 AS `worth`),
    STRUCT(280 AS `age`, 1550 AS `worth`),
    STRUCT(281 AS `age`, 1515 AS `worth`),
    STRUCT(282 AS `age`, 1480 AS `worth`),
    STRUCT(283 AS `age`, 1446 AS `worth`),
    STRUCT(284 AS `age`, 1413 AS `worth`),
    STRUCT(285 AS `age`, 1381 AS `worth`),
    STRUCT(286 AS `age`, 1350 AS `worth`),
    STRUCT(287 AS `age`, 1319 AS `worth`),
    STRUCT(288 AS `age`, 1289 AS `worth`),
    STRUCT(289 AS `age`, 1259 AS `worth`),
    STRUCT(290 AS `age`, 1230 AS `worth`),
    STRUCT(291 AS `age`, 1202 AS `worth`),
    STRUCT(292 AS `age`, 1175 AS `worth`),
    STRUCT(293 AS `age`, 1148 AS `worth`),
    STRUCT(294 AS `age`, 1122 AS `worth`),
    STRUCT(295 AS `age`, 1096 AS `worth`),
    STRUCT(296 AS `age`, 1071 AS `worth`),
    STRUCT(297 AS `age`, 1047 AS `worth`),
    STRUCT(298 AS `age`, 1023 AS `worth`),
    STRUCT(299 AS `age`, 999 AS `worth`),
    STRUCT(300 AS `age`, 977 AS `worth`),
    STRUCT(301 AS `age`, 954 AS `worth`),
    STRUCT(302 AS `age`, 932 AS `worth`),
    STRUCT(303 AS `age`, 911 AS `worth`),
    STRUCT(304 AS `age`, 890 AS `worth`),
    STRUCT(305 AS `age`, 870 AS `worth`),
    STRUCT(306 AS `age`, 850 AS `worth`),
    STRUCT(307 AS `age`, 831 AS `worth`),
    STRUCT(308 AS `age`, 812 AS `worth`),
    STRUCT(309 AS `age`, 793 AS `worth`),
    STRUCT(310 AS `age`, 775 AS `worth`),
    STRUCT(311 AS `age`, 757 AS `worth`),
    STRUCT(312 AS `age`, 740 AS `worth`),
    STRUCT(313 AS `age`, 723 AS `worth`),
    STRUCT(314 AS `age`, 707 AS `worth`),
    STRUCT(315 AS `age`, 691 AS `worth`),
    STRUCT(316 AS `age`, 675 AS `worth`),
    STRUCT(317 AS `age`, 659 AS `worth`),
    STRUCT(318 AS `age`, 644 AS `worth`),
    STRUCT(319 AS `age`, 630 AS `worth`),
    STRUCT(320 AS `age`, 615 AS `worth`),
    STRUCT(321 AS `age`, 601 AS `worth`),
    STRUCT(322 AS `age`, 587 AS `worth`),
    STRUCT(323 AS `age`, 574 AS `worth`),
    STRUCT(324 AS `age`, 561 AS `worth`),
    STRUCT(325 AS `age`, 548 AS `worth`),
    STRUCT(326 AS `age`, 536 AS `worth`),
    STRUCT(327 AS `age`, 523 AS `worth`),
    STRUCT(328 AS `age`, 511 AS `worth`),
    STRUCT(329 AS `age`, 500 AS `worth`),
    STRUCT(330 AS `age`, 488 AS `worth`),
    STRUCT(331 AS `age`, 477 AS `worth`),
    STRUCT(332 AS `age`, 466 AS `worth`),
    STRUCT(333 AS `age`, 456 AS `worth`),
    STRUCT(334 AS `age`, 445 AS `worth`),
    STRUCT(335 AS `age`, 435 AS `worth`),
    STRUCT(336 AS `age`, 425 AS `worth`),
    STRUCT(337 AS `age`, 415 AS `worth`),
    STRUCT(338 AS `age`, 406 AS `worth`),
    STRUCT(339 AS `age`, 397 AS `worth`),
    STRUCT(340 AS `age`, 388 AS `worth`),
    STRUCT(341 AS `age`, 379 AS `worth`),
    STRUCT(342 AS `age`, 370 AS `worth`),
    STRUCT(343 AS `age`, 362 AS `worth`),
    STRUCT(344 AS `age`, 353 AS `worth`),
    STRUCT(345 AS `age`, 345 AS `worth`),
    STRUCT(346 AS `age`, 337 AS `worth`),
    STRUCT(347 AS `age`, 330 AS `worth`),
    STRUCT(348 AS `age`, 322 AS `worth`),
    STRUCT(349 AS `age`, 315 AS `worth`),
    STRUCT(350 AS `age`, 308 AS `worth`),
    STRUCT(351 AS `age`, 301 AS `worth`),
    STRUCT(352 AS `age`, 294 AS `worth`),
    STRUCT(353 AS `age`, 287 AS `worth`),
    STRUCT(354 AS `age`, 280 AS `worth`),
    STRUCT(355 AS `age`, 274 AS `worth`),
    STRUCT(356 AS `age`, 268 AS `worth`),
    STRUCT(357 AS `age`, 262 AS `worth`),
    STRUCT(358 AS `age`, 256 AS `worth`),
    STRUCT(359 AS `age`, 250 AS `worth`),
    STRUCT(360 AS `age`, 244 AS `worth`),
    STRUCT(361 AS `age`, 239 AS `worth`),
    STRUCT(362 AS `age`, 233 AS `worth`),
    STRUCT(363 AS `age`, 228 AS `worth`),
    STRUCT(364 AS `age`, 223 AS `worth`),
    STRUCT(365 AS `age`, 218 AS `worth`),
    STRUCT(366 AS `age`, 213 AS `worth`),
    STRUCT(367 AS `age`, 208 AS `worth`),
    STRUCT(368 AS `age`, 203 AS `worth`),
    STRUCT(369 AS `age`, 198 AS `worth`),
    STRUCT(370 AS `age`, 194 AS `worth`),
    STRUCT(371 AS `age`, 189 AS `worth`),
    STRUCT(372 AS `age`, 185 AS `worth`),
    STRUCT(373 AS `age`, 181 AS `worth`),
    STRUCT(374 AS `age`, 177 AS `worth`),
    STRUCT(375 AS `age`, 173 AS `worth`),
    STRUCT(376 AS `age`, 169 AS `worth`),
    STRUCT(377 AS `age`, 165 AS `worth`),
    STRUCT(378 AS `age`, 161 AS `worth`),
    STRUCT(379 AS `age`, 157 AS `worth`),
    STRUCT(380 AS `age`, 154 AS `worth`),
    STRUCT(381 AS `age`, 150 AS `worth`),
    STRUCT(382 AS `age`, 147 AS `worth`),
    STRUCT(383 AS `age`, 143 AS `worth`),
    STRUCT(384 AS `age`, 140 AS `worth`),
    STRUCT(385 AS `age`, 137 AS `worth`),
    STRUCT(386 AS `age`, 134 AS `worth`),
    STRUCT(387 AS `age`, 131 AS `worth`),
    STRUCT(388 AS `age`, 128 AS `worth`),
    STRUCT(389 AS `age`, 125 AS `worth`),
    STRUCT(390 AS `age`, 122 AS `worth`),
    STRUCT(391 AS `age`, 119 AS `worth`),
    STRUCT(392 AS `age`, 117 AS `worth`),
    STRUCT(393 AS `age`, 114 AS `worth`),
    STRUCT(394 AS `age`, 111 AS `worth`),
    STRUCT(395 AS `age`, 109 AS `worth`),
    STRUCT(396 AS `age`, 106 AS `worth`),
    STRUCT(397 AS `age`, 104 AS `worth`),
    STRUCT(398 AS `age`, 101 AS `worth`),
    STRUCT(399 AS `age`, 99 AS `worth`),
    STRUCT(400 AS `age`, 97 AS `worth`),
    STRUCT(401 AS `age`, 95 AS `worth`),
    STRUCT(402 AS `age`, 93 AS `worth`),
    STRUCT(403 AS `age`, 90 AS `worth`),
    STRUCT(404 AS `age`, 88 AS `worth`),
    STRUCT(405 AS `age`, 86 AS `worth`),
    STRUCT(406 AS `age`, 84 AS `worth`),
    STRUCT(407 AS `age`, 82 AS `worth`),
    STRUCT(408 AS `age`, 81 AS `worth`),
    STRUCT(409 AS `age`, 79 AS `worth`),
    STRUCT(410 AS `age`, 77 AS `worth`),
    STRUCT(411 AS `age`, 75 AS `worth`),
    STRUCT(412 AS `age`, 73 AS `worth`),
    STRUCT(413 AS `age`, 72 AS `worth`),
    STRUCT(414 AS `age`, 70 AS `worth`),
    STRUCT(415 AS `age`, 69 AS `worth`),
    STRUCT(416 AS `age`, 67 AS `worth`),
    STRUCT(417 AS `age`, 65 AS `worth`),
    STRUCT(418 AS `age`, 64 AS `worth`),
    STRUCT(419 AS `age`, 62 AS `worth`),
    STRUCT(420 AS `age`, 61 AS `worth`),
    STRUCT(421 AS `age`, 60 AS `worth`),
    STRUCT(422 AS `age`, 58 AS `worth`),
    STRUCT(423 AS `age`, 57 AS `worth`),
    STRUCT(424 AS `age`, 56 AS `worth`),
    STRUCT(425 AS `age`, 54 AS `worth`),
    STRUCT(426 AS `age`, 53 AS `worth`),
    STRUCT(427 AS `age`, 52 AS `worth`),
    STRUCT(428 AS `age`, 51 AS `worth`),
    STRUCT(429 AS `age`, 50 AS `worth`),
    STRUCT(430 AS `age`, 48 AS `worth`),
    STRUCT(431 AS `age`, 47 AS `worth`),
    STRUCT(432 AS `age`, 46 AS `worth`),
    STRUCT(433 AS `age`, 45 AS `worth`),
    STRUCT(434 AS `age`, 44 AS `worth`),
    STRUCT(435 AS `age`, 43 AS `worth`),
    STRUCT(436 AS `age`, 42 AS `worth`),
    STRUCT(437 AS `age`, 41 AS `worth`),
    STRUCT(438 AS `age`, 40 AS `worth`),
    STRUCT(439 AS `age`, 39 AS `worth`),
    STRUCT(440 AS `age`, 38 AS `worth`),
    STRUCT(441 AS `age`, 38 AS `worth`),
    STRUCT(442 AS `age`, 37 AS `worth`),
    STRUCT(443 AS `age`, 36 AS `worth`),
    STRUCT(444 AS `age`, 35 AS `worth`),
    STRUCT(445 AS `age`, 34 AS `worth`),
    STRUCT(446 AS `age`, 33 AS `worth`),
    STRUCT(447 AS `age`, 33 AS `worth`),
    STRUCT(448 AS `age`, 32 AS `worth`),
    STRUCT(449 AS `age`, 31 AS `worth`),
    STRUCT(450 AS `age`, 31 AS `worth`),
    STRUCT(451 AS `age`, 30 AS `worth`),
    STRUCT(452 AS `age`, 29 AS `worth`),
    STRUCT(453 AS `age`, 28 AS `worth`),
    STRUCT(454 AS `age`, 28 AS `worth`),
    STRUCT(455 AS `age`, 27 AS `worth`),
    STRUCT(456 AS `age`, 27 AS `worth`),
    STRUCT(457 AS `age`, 26 AS `worth`),
    STRUCT(458 AS `age`, 25 AS `worth`),
    STRUCT(459 AS `age`, 25 AS `worth`),
    STRUCT(460 AS `age`, 24 AS `worth`),
    STRUCT(461 AS `age`, 24 AS `worth`),
    STRUCT(462 AS `age`, 23 AS `worth`),
    STRUCT(463 AS `age`, 23 AS `worth`),
    STRUCT(464 AS `age`, 22 AS `worth`),
    STRUCT(465 AS `age`, 22 AS `worth`),
    STRUCT(466 AS `age`, 21 AS `worth`),
    STRUCT(467 AS `age`, 21 AS `worth`),
    STRUCT(468 AS `age`, 20 AS `worth`),
    STRUCT(469 AS `age`, 20 AS `worth`),
    STRUCT(470 AS `age`, 19 AS `worth`),
    STRUCT(471 AS `age`, 19 AS `worth`),
    STRUCT(472 AS `age`, 18 AS `worth`),
    STRUCT(473 AS `age`, 18 AS `worth`),
    STRUCT(474 AS `age`, 18 AS `worth`),
    STRUCT(475 AS `age`, 17 AS `worth`),
    STRUCT(476 AS `age`, 17 AS `worth`),
    STRUCT(477 AS `age`, 16 AS `worth`),
    STRUCT(478 AS `age`, 16 AS `worth`),
    STRUCT(479 AS `age`, 16 AS `worth`),
    STRUCT(480 AS `age`, 15 AS `worth`),
    STRUCT(481 AS `age`, 15 AS `worth`),
    STRUCT(482 AS `age`, 15 AS `worth`),
    STRUCT(483 AS `age`, 14 AS `worth`),
    STRUCT(484 AS `age`, 14 AS `worth`),
    STRUCT(485 AS `age`, 14 AS `worth`),
    STRUCT(486 AS `age`, 13 AS `worth`),
    STRUCT(487 AS `age`, 13 AS `worth`),
    STRUCT(488 AS `age`, 13 AS `worth`),
    STRUCT(489 AS `age`, 12 AS `worth`),
    STRUCT(490 AS `age`, 12 AS `worth`),
    STRUCT(491 AS `age`, 12 AS `worth`),
    STRUCT(492 AS `age`, 12 AS `worth`),
    STRUCT(493 AS `age`, 11 AS `worth`),
    STRUCT(494 AS `age`, 11 AS `worth`),
    STRUCT(495 AS `age`, 11 AS `worth`),
    STRUCT(496 AS `age`, 11 AS `worth`),
    STRUCT(497 AS `age`, 10 AS `worth`),
    STRUCT(498 AS `age`, 10 AS `worth`),
    STRUCT(499 AS `age`, 10 AS `worth`),
    STRUCT(500 AS `age`, 10 AS `worth`),
    STRUCT(501 AS `age`, 9 AS `worth`),
    STRUCT(502 AS `age`, 9 AS `worth`),
    STRUCT(503 AS `age`, 9 AS `worth`),
    STRUCT(504 AS `age`, 9 AS `worth`),
    STRUCT(505 AS `age`, 9 AS `worth`),
    STRUCT(506 AS `age`, 8 AS `worth`),
    STRUCT(507 AS `age`, 8 AS `worth`),
    STRUCT(508 AS `age`, 8 AS `worth`),
    STRUCT(509 AS `age`, 8 AS `worth`),
    STRUCT(510 AS `age`, 8 AS `worth`),
    STRUCT(511 AS `age`, 7 AS `worth`),
    STRUCT(512 AS `age`, 7 AS `worth`),
    STRUCT(513 AS `age`, 7 AS `worth`),
    STRUCT(514 AS `age`, 7 AS `worth`),
    STRUCT(515 AS `age`, 7 AS `worth`),
    STRUCT(516 AS `age`, 7 AS `worth`),
    STRUCT(517 AS `age`, 6 AS `worth`),
    STRUCT(518 AS `age`, 6 AS `worth`),
    STRUCT(519 AS `age`, 6 AS `worth`),
    STRUCT(520 AS `age`, 6 AS `worth`),
    STRUCT(521 AS `age`, 6 AS `worth`),
    STRUCT(522 AS `age`, 6 AS `worth`),
    STRUCT(523 AS `age`, 6 AS `worth`),
    STRUCT(524 AS `age`, 6 AS `worth`),
    STRUCT(525 AS `age`, 5 AS `worth`),
    STRUCT(526 AS `age`, 5 AS `worth`),
    STRUCT(527 AS `age`, 5 AS `worth`),
    STRUCT(528 AS `age`, 5 AS `worth`),
    STRUCT(529 AS `age`, 5 AS `worth`),
    STRUCT(530 AS `age`, 5 AS `worth`),
    STRUCT(531 AS `age`, 5 AS `worth`),
    STRUCT(532 AS `age`, 5 AS `worth`),
    STRUCT(533 AS `age`, 4 AS `worth`),
    STRUCT(534 AS `age`, 4 AS `worth`),
    STRUCT(535 AS `age`, 4 AS `worth`),
    STRUCT(536 AS `age`, 4 AS `worth`),
    STRUCT(537 AS `age`, 4 AS `worth`),
    STRUCT(538 AS `age`, 4 AS `worth`),
    STRUCT(539 AS `age`, 4 AS `worth`),
    STRUCT(540 AS `age`, 4 AS `worth`),
    STRUCT(541 AS `age`, 4 AS `worth`),
    STRUCT(542 AS `age`, 4 AS `worth`),
    STRUCT(543 AS `age`, 4 AS `worth`),
    STRUCT(544 AS `age`, 3 AS `worth`),
    STRUCT(545 AS `age`, 3 AS `worth`),
    STRUCT(546 AS `age`, 3 AS `worth`),
    STRUCT(547 AS `age`, 3 AS `worth`),
    STRUCT(548 AS `age`, 3 AS `worth`),
    STRUCT(549 AS `age`, 3 AS `worth`),
    STRUCT(550 AS `age`, 3 AS `worth`),
    STRUCT(551 AS `age`, 3 AS `worth`),
    STRUCT(552 AS `age`, 3 AS `worth`),
    STRUCT(553 AS `age`, 3 AS `worth`),
    STRUCT(554 AS `age`, 3 AS `worth`),
    STRUCT(555 AS `age`, 3 AS `worth`),
    STRUCT(556 AS `age`, 3 AS `worth`),
    STRUCT(557 AS `age`, 3 AS `worth`),
    STRUCT(558 AS `age`, 3 AS `worth`),
    STRUCT(559 AS `age`, 2 AS `worth`),
    STRUCT(560 AS `age`, 2 AS `worth`),
    STRUCT(561 AS `age`, 2 AS `worth`),
    STRUCT(562 AS `age`, 2 AS `worth`),
    STRUCT(563 AS `age`, 2 AS `worth`),
    STRUCT(564 AS `age`, 2 AS `worth`),
    STRUCT(565 AS `age`, 2 AS `worth`),
    STRUCT(566 AS `age`, 2 AS `worth`),
    STRUCT(567 AS `age`, 2 AS `worth`),
    STRUCT(568 AS `age`, 2 AS `worth`),
    STRUCT(569 AS `age`, 2 AS `worth`),
    STRUCT(570 AS `age`, 2 AS `worth`),
    STRUCT(571 AS `age`, 2 AS `worth`),
    STRUCT(572 AS `age`, 2 AS `worth`),
    STRUCT(573 AS `age`, 2 AS `worth`),
    STRUCT(574 AS `age`, 2 AS `worth`),
    STRUCT(575 AS `age`, 2 AS `worth`),
    STRUCT(576 AS `age`, 2 AS `worth`),
    STRUCT(577 AS `age`, 2 AS `worth`),
    STRUCT(578 AS `age`, 2 AS `worth`),
    STRUCT(579 AS `age`, 2 AS `worth`),
    STRUCT(580 AS `age`, 2 AS `worth`),
    STRUCT(581 AS `age`, 1 AS `worth`),
    STRUCT(582 AS `age`, 1 AS `worth`),
    STRUCT(583 AS `age`, 1 AS `worth`),
    STRUCT(584 AS `age`, 1 AS `worth`),
    STRUCT(585 AS `age`, 1 AS `worth`),
    STRUCT(586 AS `age`, 1 AS `worth`),
    STRUCT(587 AS `age`, 1 AS `worth`),
    STRUCT(588 AS `age`, 1 AS `worth`),
    STRUCT(589 AS `age`, 1 AS `worth`),
    STRUCT(590 AS `age`, 1 AS `worth`),
    STRUCT(591 AS `age`, 1 AS `worth`),
    STRUCT(592 AS `age`, 1 AS `worth`),
    STRUCT(593 AS `age`, 1 AS `worth`),
    STRUCT(594 AS `age`, 1 AS `worth`),
    STRUCT(595 AS `age`, 1 AS `worth`),
    STRUCT(596 AS `age`, 1 AS `worth`),
    STRUCT(597 AS `age`, 1 AS `worth`),
    STRUCT(598 AS `age`, 1 AS `worth`),
    STRUCT(599 AS `age`, 1 AS `worth`),
    STRUCT(600 AS `age`, 1 AS `worth`),
    STRUCT(601 AS `age`, 1 AS `worth`),
    STRUCT(602 AS `age`, 1 AS `worth`),
    STRUCT(603 AS `age`, 1 AS `worth`),
    STRUCT(604 AS `age`, 1 AS `worth`),
    STRUCT(605 AS `age`, 1 AS `worth`),
    STRUCT(606 AS `age`, 1 AS `worth`),
    STRUCT(607 AS `age`, 1 AS `worth`),
    STRUCT(608 AS `age`, 1 AS `worth`),
    STRUCT(609 AS `age`, 1 AS `worth`),
    STRUCT(610 AS `age`, 1 AS `worth`),
    STRUCT(611 AS `age`, 1 AS `worth`),
    STRUCT(612 AS `age`, 1 AS `worth`),
    STRUCT(613 AS `age`, 1 AS `worth`),
    STRUCT(614 AS `age`, 1 AS `worth`),
    STRUCT(615 AS `age`, 1 AS `worth`),
    STRUCT(616 AS `age`, 1 AS `worth`),
    STRUCT(617 AS `age`, 1 AS `worth`),
    STRUCT(618 AS `age`, 1 AS `worth`),
    STRUCT(619 AS `age`, 1 AS `worth`),
    STRUCT(620 AS `age`, 1 AS `worth`),
    STRUCT(621 AS `age`, 1 AS `worth`),
    STRUCT(622 AS `age`, 1 AS `worth`),
    STRUCT(623 AS `age`, 1 AS `worth`),
    STRUCT(624 AS `age`, 1 AS `worth`),
    STRUCT(625 AS `age`, 1 AS `worth`),
    STRUCT(626 AS `age`, 1 AS `worth`),
    STRUCT(627 AS `age`, 1 AS `worth`)
  ]) AS `d`
), `ev` AS (
  SELECT
    `e`.`account` AS `account`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'job_posted_sdr'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        AND (
          `e`.`day` >= CAST('2026-07-02' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n0`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'executive_hired'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        AND (
          `e`.`day` >= CAST('2026-04-03' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n1`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'funds_raised'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        AND (
          `e`.`day` >= CAST('2025-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n2`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'page_viewed_pricing'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n3`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'page_viewed_pricing'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n` * COALESCE(`decay0`.`worth`, 0)
      END
    ) AS INT64) AS `x3`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'email_bounced'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        AND (
          `e`.`day` >= CAST('2025-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n4`
  FROM `event_day` AS `e`
  LEFT JOIN `decay0`
    ON DATE_DIFF(CAST('2026-09-30' AS DATE), `e`.`day`, DAY) = `decay0`.`age`
  WHERE
    `e`.`event` IN (
      'email_bounced',
      'executive_hired',
      'funds_raised',
      'job_posted_sdr',
      'page_viewed_pricing'
    )
  GROUP BY
    `e`.`account`
), `states` AS (
  SELECT
    CAST(`a`.`id` AS STRING) AS `id`,
    `d0`.`l0` AS `l0`,
    `d1`.`l1` AS `l1`,
    CASE
      WHEN `a`.`domain` IS NULL
      THEN NULL
      WHEN (
        (
          UNICODE(`a`.`domain`) >= 33
        ) AND (
          UNICODE(`a`.`domain`) <= 126
        )
      )
      AND (
        NOT (
          UNICODE(`a`.`domain`) IN (67, 99)
        )
      )
      THEN FALSE
      ELSE CASE
        WHEN (
          (
            UNICODE(`a`.`domain`) >= 33
          ) AND (
            UNICODE(`a`.`domain`) <= 126
          )
        )
        AND (
          NOT REGEXP_CONTAINS(
            `a`.`domain`,
            '\\A(?:(?:[\\x{63}\\x{43}]?[^\\x00-\\x7F ... 1211 signs, 40f8c20b15ec'
          )
        )
        THEN FALSE
        WHEN REGEXP_CONTAINS(
          `a`.`domain`,
          '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 3247 signs, 0847d06e7459'
        )
        THEN TRUE
        WHEN NOT REGEXP_CONTAINS(`a`.`domain`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
        THEN CASE
          WHEN REGEXP_CONTAINS(`a`.`domain`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
                                  NORMALIZE(REPLACE(`a`.`domain`, '\u11A7', ''), NFC),
                                  '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                ),
                                '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
    END AS `l2`,
    `a`.`customer` = TRUE AS `l3`,
    (
      CASE
        WHEN (NOT IS_NAN(CAST(`a`.`headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`headcount` AS FLOAT64)))
        THEN CAST(`a`.`headcount` AS FLOAT64)
      END >= CAST('30.0' AS FLOAT64)
    )
    AND (
      CASE
        WHEN (NOT IS_NAN(CAST(`a`.`headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`headcount` AS FLOAT64)))
        THEN CAST(`a`.`headcount` AS FLOAT64)
      END <= CAST('250.0' AS FLOAT64)
    ) AS `l4`,
    `d0`.`l5` AS `l5`,
    CASE
      WHEN NOT CASE
        WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
        THEN CAST(`a`.`revenue_eur` AS FLOAT64)
      END IS NULL
      THEN CAST(FLOOR(
        (
          CASE
            WHEN CASE
              WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
              THEN CAST(`a`.`revenue_eur` AS FLOAT64)
            END <= CAST('1000000.0' AS FLOAT64)
            THEN CAST('0.0' AS FLOAT64)
            WHEN CASE
              WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
              THEN CAST(`a`.`revenue_eur` AS FLOAT64)
            END < CAST('3000000.0' AS FLOAT64)
            THEN (
              CASE
                WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
                THEN CAST(`a`.`revenue_eur` AS FLOAT64)
              END - CAST('1000000.0' AS FLOAT64)
            ) / CAST('2000000.0' AS FLOAT64)
            WHEN CASE
              WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
              THEN CAST(`a`.`revenue_eur` AS FLOAT64)
            END >= CAST('60000000.0' AS FLOAT64)
            THEN CAST('0.0' AS FLOAT64)
            WHEN CAST('30000000.0' AS FLOAT64) < CASE
              WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
              THEN CAST(`a`.`revenue_eur` AS FLOAT64)
            END
            THEN (
              CAST('60000000.0' AS FLOAT64) - CASE
                WHEN (NOT IS_NAN(CAST(`a`.`revenue_eur` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`revenue_eur` AS FLOAT64)))
                THEN CAST(`a`.`revenue_eur` AS FLOAT64)
              END
            ) / CAST('30000000.0' AS FLOAT64)
            ELSE CAST('1.0' AS FLOAT64)
          END * CAST('1000000.0' AS FLOAT64)
        ) + CAST('0.5' AS FLOAT64)
      ) AS INT64)
    END AS `l6`,
    CASE
      WHEN `a`.`technologies` IS NULL
      THEN NULL
      WHEN CASE WHEN NOT `a`.`technologies` IS NULL THEN EXISTS(SELECT 1 FROM UNNEST(`a`.`technologies`) AS `w` WHERE CASE
        WHEN `w` IS NULL
        THEN 0
        WHEN (
          (
            UNICODE(`w`) >= 33
          ) AND (
            UNICODE(`w`) <= 126
          )
        )
        AND (
          NOT (
            UNICODE(`w`) IN (72, 83, 104, 115)
          )
        )
        THEN 0
        WHEN (
          (
            UNICODE(`w`) >= 33
          ) AND (
            UNICODE(`w`) <= 126
          )
        )
        AND (
          BYTE_LENGTH(`w`) = CHAR_LENGTH(`w`)
        )
        AND (
          (
            UNICODE(RIGHT(`w`, 1)) >= 33
          ) AND (
            UNICODE(RIGHT(`w`, 1)) <= 126
          )
        )
        THEN CASE WHEN LOWER(`w`) IN ('salesforce', 'hubspot') THEN 1 ELSE 0 END
        ELSE 2
      END = 1) END
      THEN TRUE
      WHEN CASE WHEN NOT `a`.`technologies` IS NULL THEN EXISTS(SELECT 1 FROM UNNEST(`a`.`technologies`) AS `w` WHERE CASE
        WHEN `w` IS NULL
        THEN 0
        WHEN (
          (
            UNICODE(`w`) >= 33
          ) AND (
            UNICODE(`w`) <= 126
          )
        )
        AND (
          NOT (
            UNICODE(`w`) IN (72, 83, 104, 115)
          )
        )
        THEN 0
        WHEN (
          (
            UNICODE(`w`) >= 33
          ) AND (
            UNICODE(`w`) <= 126
          )
        )
        AND (
          BYTE_LENGTH(`w`) = CHAR_LENGTH(`w`)
        )
        AND (
          (
            UNICODE(RIGHT(`w`, 1)) >= 33
          ) AND (
            UNICODE(RIGHT(`w`, 1)) <= 126
          )
        )
        THEN CASE WHEN LOWER(`w`) IN ('salesforce', 'hubspot') THEN 1 ELSE 0 END
        ELSE 2
      END = 2) END
      THEN CASE
        WHEN CASE WHEN NOT `a`.`technologies` IS NULL THEN EXISTS(SELECT 1 FROM UNNEST(`a`.`technologies`) AS `w` WHERE CASE
          WHEN `w` IS NULL
          THEN 0
          WHEN (
            (
              UNICODE(`w`) >= 33
            ) AND (
              UNICODE(`w`) <= 126
            )
          )
          AND (
            NOT (
              UNICODE(`w`) IN (72, 83, 104, 115)
            )
          )
          THEN 0
          WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
              )
              THEN TRUE
              ELSE CASE
                WHEN REGEXP_CONTAINS(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
                THEN NULL
                ELSE FALSE
              END
            END
            THEN 1
            ELSE 0
          END
          ELSE 3
        END = 1) END
        THEN TRUE
        ELSE CASE
          WHEN CASE WHEN NOT `a`.`technologies` IS NULL THEN EXISTS(SELECT 1 FROM UNNEST(`a`.`technologies`) AS `w` WHERE CASE
            WHEN `w` IS NULL
            THEN 0
            WHEN (
              (
                UNICODE(`w`) >= 33
              ) AND (
                UNICODE(`w`) <= 126
              )
            )
            AND (
              NOT (
                UNICODE(`w`) IN (72, 83, 104, 115)
              )
            )
            THEN 0
            WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_CONTAINS(
                  `w`,
                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                )
                THEN TRUE
                ELSE CASE
                  WHEN REGEXP_CONTAINS(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
                  THEN NULL
                  ELSE FALSE
                END
              END
              THEN 1
              ELSE 0
            END
            ELSE 3
          END = 3) END
          THEN CASE WHEN NOT `a`.`technologies` IS NULL THEN EXISTS(SELECT 1 FROM UNNEST(`a`.`technologies`) AS `w` WHERE CASE
            WHEN CASE
              WHEN (
                (
                  UNICODE(`w`) >= 33
                ) AND (
                  UNICODE(`w`) <= 126
                )
              )
              AND (
                NOT REGEXP_CONTAINS(
                  `w`,
                  '\\A(?:(?:[\\x{73}\\x{53}]?[^\\x00-\\x7F ... 605 signs, 6d6b58801090'
                )
              )
              THEN FALSE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
              )
              THEN TRUE
              WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
              THEN CASE
                WHEN REGEXP_CONTAINS(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
                                        NORMALIZE(REPLACE(`w`, '\u11A7', ''), NFC),
                                        '\u0009\u000A\u000B\u000C\u000D \u0085\u ... 159 signs, 8ac6234554c0'
                                      ),
                                      '[\\x{300}-\\x{36F}\\x{483}-\\x{487}\\x{ ... 5298 signs, 1dbb608cf6a9',
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
          END = 1) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS `l7`,
    (
      CASE
        WHEN (NOT IS_NAN(CAST(`a`.`sales_headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`sales_headcount` AS FLOAT64)))
        THEN CAST(`a`.`sales_headcount` AS FLOAT64)
      END >= CAST('5.0' AS FLOAT64)
    )
    AND (
      CASE
        WHEN (NOT IS_NAN(CAST(`a`.`sales_headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`sales_headcount` AS FLOAT64)))
        THEN CAST(`a`.`sales_headcount` AS FLOAT64)
      END <= CAST('15.0' AS FLOAT64)
    ) AS `l8`,
    CASE WHEN COALESCE(`ev`.`n0`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n0`, 0) >= 1 END AS `l9`,
    CASE WHEN COALESCE(`ev`.`n1`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n1`, 0) >= 1 END AS `l10`,
    CASE WHEN COALESCE(`ev`.`n2`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n2`, 0) >= 1 END AS `l11`,
    `a`.`seeks_enrichment` = TRUE AS `l12`,
    CASE
      WHEN (NOT IS_NAN(CAST(`a`.`reply_rate_pct` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`reply_rate_pct` AS FLOAT64)))
      THEN CAST(`a`.`reply_rate_pct` AS FLOAT64)
    END <= CAST('3.0' AS FLOAT64) AS `l13`,
    CASE
      WHEN COALESCE(`ev`.`x3`, 0) >= 3000000
      THEN 1000000
      ELSE CAST(DIV((
        (
          COALESCE(`ev`.`x3`, 0) * 2
        ) + 3
      ), 6) AS INT64)
    END AS `l14`,
    COALESCE(`ev`.`n4`, 0) >= 1 AS `l15`
  FROM `kept_accounts` AS `a`
  LEFT JOIN `d0`
    ON `a`.`country` = `d0`.`raw`
  LEFT JOIN `d1`
    ON `a`.`naf` = `d1`.`raw`
  LEFT JOIN `ev`
    ON CAST(`a`.`id` AS STRING) = `ev`.`account`
), `lines` AS (
  SELECT
    *,
    `l4` AS `m0`,
    `l1` AS `m1`,
    `l5` AS `m2`,
    `l6` >= 500000 AS `m3`,
    CASE
      WHEN `l6` = 1000000
      THEN 10000
      WHEN 0 < `l6`
      THEN CAST(DIV((
        (
          CAST(`l6` AS INT64) * 10000
        ) + 500000
      ), 1000000) AS INT64)
      ELSE 0
    END AS `p3`,
    `l7` AS `m4`,
    `l8` AS `m5`,
    `l9` AS `m6`,
    `l10` AS `m7`,
    `l11` AS `m8`,
    `l12` AS `m9`,
    `l13` AS `m10`,
    `l14` >= 500000 AS `m11`,
    CASE
      WHEN `l14` = 1000000
      THEN 6000
      WHEN 0 < `l14`
      THEN CAST(DIV((
        (
          CAST(`l14` AS INT64) * 6000
        ) + 500000
      ), 1000000) AS INT64)
      ELSE 0
    END AS `p11`,
    `l15` AS `m12`,
    `l2` AS `g0`,
    `l3` AS `g1`,
    COALESCE(`l0` AND `l1`, FALSE) AS `in_market`,
    (
      `l0` AND `l1`
    ) IS NULL AS `market_unknown`
  FROM `states`
), `sums` AS (
  SELECT
    *,
    CASE
      WHEN `m0`
      THEN 4294987296
      WHEN `m0` IS NULL
      THEN 34359738368
      ELSE CAST(0 AS INT64)
    END + CASE
      WHEN `m1`
      THEN 4294982296
      WHEN `m1` IS NULL
      THEN 34359738368
      ELSE CAST(0 AS INT64)
    END + CASE
      WHEN `m2`
      THEN 4294972296
      WHEN `m2` IS NULL
      THEN 34359738368
      ELSE CAST(0 AS INT64)
    END + CASE
      WHEN `m3`
      THEN 4294967296
      WHEN `m3` IS NULL
      THEN 34359738368
      ELSE CAST(0 AS INT64)
    END + CAST(`p3` AS INT64) + CASE
      WHEN `m4`
      THEN 274877921944
      WHEN `m4` IS NULL
      THEN 2199023255552
      ELSE CAST(0 AS INT64)
    END + CASE
      WHEN `m5`
      THEN 274877916944
      WHEN `m5` IS NULL
      THEN 2199023255552
      ELSE CAST(0 AS INT64)
    END + CASE
      WHEN `m6`
      THEN 275533266944
      WHEN `m6` IS NULL
      THEN 2199023255552
      ELSE CAST(17592186044416 AS INT64)
    END + CASE
      WHEN `m7`
      THEN 275533266944
      WHEN `m7` IS NULL
      THEN 2199023255552
      ELSE CAST(17592186044416 AS INT64)
    END + CASE WHEN `m8` THEN 393216000 ELSE CAST(0 AS INT64) END + CASE WHEN `m9` THEN 3000 ELSE CAST(0 AS INT64) END + CASE WHEN `m10` THEN 3000 ELSE CAST(0 AS INT64) END + (
      CAST(`p11` AS INT64) * 131072
    ) + CASE WHEN `m12` THEN 0 ELSE CAST(1310720000 AS INT64) END AS `word0`,
    CASE WHEN `m0` IS NULL THEN 17179889184 ELSE CAST(0 AS INT64) END + CASE WHEN `m1` IS NULL THEN 34359753368 ELSE CAST(0 AS INT64) END + CASE WHEN `m2` IS NULL THEN 68719481736 ELSE CAST(0 AS INT64) END + CASE WHEN `m3` IS NULL THEN 137438963472 ELSE CAST(0 AS INT64) END + CASE WHEN `m4` IS NULL THEN 274877921944 ELSE CAST(0 AS INT64) END + CASE WHEN `m5` IS NULL THEN 549755823888 ELSE CAST(0 AS INT64) END + CASE WHEN `m6` IS NULL THEN 1099511632776 ELSE CAST(0 AS INT64) END + CASE WHEN `m7` IS NULL THEN 2199023260552 ELSE CAST(0 AS INT64) END + CASE WHEN `m8` IS NULL THEN 4398046514104 ELSE CAST(0 AS INT64) END + CASE WHEN `m9` IS NULL THEN 8796093025208 ELSE CAST(0 AS INT64) END + CASE WHEN `m10` IS NULL THEN 17592186047416 ELSE CAST(0 AS INT64) END + CASE WHEN `m11` IS NULL THEN 35184372094832 ELSE CAST(0 AS INT64) END + CASE WHEN `m12` IS NULL THEN 70370054897664 ELSE CAST(0 AS INT64) END AS `word1`,
    CASE WHEN `m0` THEN 20000 ELSE CAST(0 AS INT64) END + CASE WHEN `m1` THEN 15000 ELSE CAST(0 AS INT64) END + CASE WHEN `m2` THEN 5000 ELSE CAST(0 AS INT64) END + CAST(`p3` AS INT64) + CASE WHEN `m4` THEN 983040000 ELSE CAST(0 AS INT64) END + CASE WHEN `m5` THEN 703687441776640000 ELSE CAST(0 AS INT64) END + CASE WHEN `m6` THEN 10737418240000 ELSE CAST(0 AS INT64) END + CASE WHEN `m7` THEN 10737418240000 ELSE CAST(0 AS INT64) END + CASE WHEN `m8` THEN 6442450944000 ELSE CAST(0 AS INT64) END + CASE WHEN `m9` THEN 196608000 ELSE CAST(0 AS INT64) END + CASE WHEN `m10` THEN 211106232532992000 ELSE CAST(0 AS INT64) END + (
      CAST(`p11` AS INT64) * 2147483648
    ) + CASE WHEN `m12` THEN 0 ELSE CAST(21474836480000 AS INT64) END AS `word2`
  FROM `lines`
), `unpacked` AS (
  SELECT
    *,
    (
      `word0` & 131071
    ) + (
      (
        (
          `word0` >> 17
        ) & 32767
      ) - 10000
    ) AS `total`,
    (
      `word1` & 131071
    ) AS `open_up`,
    -(
      (
        `word1` >> 17
      ) & 131071
    ) AS `open_down`,
    (
      (
        `word1` >> 34
      ) & 8191
    ) AS `unknowns`,
    (
      `word0` & 131071
    ) AS `fit_sum`,
    (
      (
        `word0` >> 17
      ) & 32767
    ) - 10000 AS `engagement_sum`,
    (
      `word2` & 65535
    ) AS `pillar_firmographic_sum`,
    (
      (
        `word2` >> 16
      ) & 32767
    ) AS `pillar_technographic_sum`,
    (
      (
        `word2` >> 31
      ) & 32767
    ) - 10000 AS `pillar_behavioural_sum`,
    (
      (
        `word2` >> 46
      ) & 16383
    ) AS `pillar_need_sum`,
    (
      (
        `word0` >> 32
      ) & 7
    ) AS `mandatory_met`,
    (
      (
        `word0` >> 35
      ) & 7
    ) AS `mandatory_unknown`,
    0 AS `mandatory_signals`,
    (
      (
        `word0` >> 38
      ) & 7
    ) AS `preferred_met`,
    (
      (
        `word0` >> 41
      ) & 7
    ) AS `preferred_unknown`,
    (
      (
        `word0` >> 44
      ) & 3
    ) AS `preferred_signals`,
    CASE WHEN `g0` THEN 0 WHEN `g1` THEN 1 END AS `gate_met`,
    CAST(NULL AS INT64) AS `gate_open`
  FROM `sums`
), `verdicts` AS (
  SELECT
    *,
    CASE
      WHEN NOT `gate_met` IS NULL
      THEN 3
      WHEN (
        `mandatory_met` >= 3
      ) AND (
        `preferred_met` >= 1
      )
      THEN 0
      WHEN (
        (
          `mandatory_met` + `mandatory_unknown`
        ) >= 3
      )
      AND (
        (
          `preferred_met` + `preferred_unknown`
        ) >= 1
      )
      THEN 1
      WHEN (
        (
          `mandatory_met` + `mandatory_unknown` + `mandatory_signals`
        ) >= 3
      )
      AND (
        (
          `preferred_met` + `preferred_unknown` + `preferred_signals`
        ) >= 1
      )
      THEN 2
      ELSE 3
    END AS `v`,
    LEAST(GREATEST(`total`, 0), 100000) AS `points_int`
  FROM `unpacked`
), `scored` AS (
  SELECT
    *,
    CASE
      WHEN `v` = 3
      THEN 2
      WHEN `points_int` >= 70000
      THEN 0
      WHEN `points_int` >= 40000
      THEN 1
      ELSE 2
    END AS `b`,
    CASE
      WHEN `v` = 3
      THEN NULL
      WHEN GREATEST(`fit_sum`, 0) >= 56700
      THEN 0
      WHEN GREATEST(`fit_sum`, 0) >= 32400
      THEN 1
      ELSE 2
    END AS `r`
  FROM `verdicts`
), `wanted` AS (
  SELECT
    *,
    CASE
      WHEN `points_int` < 40000
      THEN 40000 - `total`
      WHEN `points_int` < 70000
      THEN 70000 - `total`
      ELSE 1000000000
    END AS `to_band`,
    LEAST(
      CASE
        WHEN `points_int` < 40000
        THEN 40000 - `total`
        WHEN `points_int` < 70000
        THEN 70000 - `total`
        ELSE 1000000000
      END,
      CASE
        WHEN `fit_sum` < 32400
        THEN 32400 - `fit_sum`
        WHEN `fit_sum` < 56700
        THEN 56700 - `fit_sum`
        ELSE 1000000000
      END
    ) AS `to_tier`,
    CASE
      WHEN `m0` IS NULL
      THEN 0
      WHEN `m1` IS NULL
      THEN 1
      WHEN `m4` IS NULL
      THEN 2
      WHEN `m3` IS NULL
      THEN 3
      WHEN `m5` IS NULL
      THEN 4
      WHEN `m12` IS NULL
      THEN 5
      WHEN `m11` IS NULL
      THEN 6
      WHEN `m2` IS NULL
      THEN 7
      WHEN `m6` IS NULL
      THEN 8
      WHEN `m7` IS NULL
      THEN 9
      WHEN `m8` IS NULL
      THEN 10
      WHEN `m9` IS NULL
      THEN 11
      WHEN `m10` IS NULL
      THEN 12
      ELSE 99
    END AS `first`,
    CASE
      WHEN `m0` IS NULL
      THEN 0
      WHEN `m1` IS NULL
      THEN 1
      WHEN `m3` IS NULL
      THEN 3
      WHEN `m2` IS NULL
      THEN 7
      ELSE 99
    END AS `first_mandatory`,
    CASE
      WHEN `m4` IS NULL
      THEN 2
      WHEN `m5` IS NULL
      THEN 4
      WHEN `m6` IS NULL
      THEN 8
      WHEN `m7` IS NULL
      THEN 9
      ELSE 99
    END AS `first_preferred`
  FROM `scored`
), `asked` AS (
  SELECT
    *,
    CASE
      WHEN (
        `v` = 3
      ) OR (
        NOT `gate_open` IS NULL
      ) OR (
        `unknowns` = 0
      )
      THEN CAST(NULL AS INT64)
      ELSE COALESCE(
        NULLIF(
          LEAST(
            CASE
              WHEN (
                (
                  `v` = 1
                ) AND (
                  `mandatory_met` >= 2
                ) AND (
                  `preferred_met` >= 1
                )
              )
              OR (
                (
                  `v` = 1
                ) AND (
                  (
                    `mandatory_met` + `mandatory_unknown`
                  ) = 3
                )
              )
              THEN `first_mandatory`
              ELSE 99
            END,
            CASE
              WHEN (
                `v` = 2
              )
              AND (
                (
                  `mandatory_met` + `mandatory_unknown` + `mandatory_signals`
                ) = 3
              )
              THEN CASE
                WHEN `m0` IS NULL
                THEN 0
                WHEN `m1` IS NULL
                THEN 1
                WHEN `m3` IS NULL
                THEN 3
                WHEN `m2` IS NULL
                THEN 7
                ELSE 99
              END
              ELSE 99
            END,
            CASE
              WHEN (
                (
                  `v` = 1
                ) AND (
                  `preferred_met` >= 0
                ) AND (
                  `mandatory_met` >= 3
                )
              )
              OR (
                (
                  `v` = 1
                ) AND (
                  (
                    `preferred_met` + `preferred_unknown`
                  ) = 1
                )
              )
              THEN `first_preferred`
              ELSE 99
            END,
            CASE
              WHEN (
                `v` = 2
              )
              AND (
                (
                  `preferred_met` + `preferred_unknown` + `preferred_signals`
                ) = 1
              )
              THEN CASE WHEN `m4` IS NULL THEN 2 WHEN `m5` IS NULL THEN 4 ELSE 99 END
              ELSE 99
            END
          ),
          99
        ),
        NULLIF(
          LEAST(
            CASE
              WHEN (
                `v` = 1
              ) AND (
                `mandatory_met` < 3
              )
              THEN `first_mandatory`
              ELSE 99
            END,
            CASE
              WHEN (
                `v` = 1
              ) AND (
                `preferred_met` < 1
              )
              THEN `first_preferred`
              ELSE 99
            END
          ),
          99
        ),
        NULLIF(
          CASE
            WHEN (
              `m0` IS NULL
            ) AND (
              20000 >= `to_tier`
            )
            THEN 0
            WHEN (
              `m1` IS NULL
            ) AND (
              15000 >= `to_tier`
            )
            THEN 1
            WHEN (
              `m4` IS NULL
            ) AND (
              15000 >= `to_tier`
            )
            THEN 2
            WHEN (
              `m3` IS NULL
            ) AND (
              10000 >= `to_tier`
            )
            THEN 3
            WHEN (
              `m5` IS NULL
            ) AND (
              10000 >= `to_tier`
            )
            THEN 4
            WHEN (
              `m11` IS NULL
            ) AND (
              6000 >= `to_band`
            )
            THEN 6
            WHEN (
              `m2` IS NULL
            ) AND (
              5000 >= `to_tier`
            )
            THEN 7
            WHEN (
              `m6` IS NULL
            ) AND (
              5000 >= `to_band`
            )
            THEN 8
            WHEN (
              `m7` IS NULL
            ) AND (
              5000 >= `to_band`
            )
            THEN 9
            WHEN (
              `m8` IS NULL
            ) AND (
              3000 >= `to_band`
            )
            THEN 10
            WHEN (
              `m9` IS NULL
            ) AND (
              3000 >= `to_tier`
            )
            THEN 11
            WHEN (
              `m10` IS NULL
            ) AND (
              3000 >= `to_tier`
            )
            THEN 12
            ELSE 99
          END,
          99
        ),
        `first`
      )
    END AS `place`
  FROM `wanted`
)
SELECT
  `id`,
  'scale-up-saas-europe' AS `profile`,
  1 AS `profile_version`,
  CAST('2026-09-30' AS DATE) AS `as_of`,
  CASE
    WHEN `v` = 0
    THEN 'qualified'
    WHEN `v` = 1
    THEN 'undecided'
    WHEN `v` = 2
    THEN 'waiting'
    WHEN `v` = 3
    THEN 'disqualified'
  END AS `verdict`,
  CASE
    WHEN `v` < 2
    THEN CAST(NULL AS STRING)
    WHEN `v` = 2
    THEN 'signal'
    WHEN `gate_met` = 0
    THEN 'gate:competitor'
    WHEN `gate_met` = 1
    THEN 'gate:already_customer'
    ELSE 'facts'
  END AS `why_not`,
  CAST(`points_int` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `points`,
  CAST(LEAST(GREATEST(`total` + `open_down`, 0), 100000) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `low`,
  CAST(LEAST(GREATEST(`total` + `open_up`, 0), 100000) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `high`,
  CAST(LEAST(
    DIV((
      (
        CAST(GREATEST(`fit_sum`, 0) AS INT64) * 200000
      ) + 81000
    ), 162000),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `fit`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`engagement_sum`, 0) AS INT64) * 200000
        ) + 19000
      ),
      38000
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `engagement`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_firmographic_sum`, 0) AS INT64) * 200000
        ) + 50000
      ),
      100000
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_firmographic`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_technographic_sum`, 0) AS INT64) * 200000
        ) + 18000
      ),
      36000
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_technographic`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_behavioural_sum`, 0) AS INT64) * 200000
        ) + 19000
      ),
      38000
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_behavioural`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_need_sum`, 0) AS INT64) * 200000
        ) + 13000
      ),
      26000
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_need`,
  CAST(CAST((
    (
      `mandatory_met` * 2
    ) + `preferred_met`
  ) * 500 AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `icp_points`,
  CASE
    WHEN `b` = 0
    THEN 'handle_now'
    WHEN `b` = 1
    THEN 'nurture'
    WHEN `b` = 2
    THEN 'generic'
  END AS `band`,
  CASE WHEN `r` = 0 THEN 'A' WHEN `r` = 1 THEN 'B' WHEN `r` = 2 THEN 'C' END AS `tier`,
  (
    `v` < 3
  ) AND (
    GREATEST(`fit_sum`, 0) >= 72900
  ) AS `abm`,
  CASE
    WHEN `v` = 3
    THEN CAST(NULL AS STRING)
    ELSE CASE `place`
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
  END AS `next_fact`,
  CASE WHEN `v` = 3 THEN CAST(NULL AS STRING) ELSE NULL END AS `next_field`,
  CAST(`unknowns` AS INT64) AS `unknowns`,
  CASE WHEN `m0` THEN CAST('20.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_size`,
  CASE WHEN `m1` THEN CAST('15.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_sector`,
  CASE WHEN `m2` THEN CAST('5.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_country`,
  CAST(CAST(`p3` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_revenue`,
  CASE WHEN `m4` THEN CAST('15.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_crm`,
  CASE WHEN `m5` THEN CAST('10.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_sales_team`,
  CASE WHEN `m6` THEN CAST('5.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_hiring`,
  CASE WHEN `m7` THEN CAST('5.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_new_leader`,
  CASE WHEN `m8` THEN CAST('3.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_funding`,
  CASE WHEN `m9` THEN CAST('3.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_enrichment`,
  CASE WHEN `m10` THEN CAST('3.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_reply_rate`,
  CAST(CAST(`p11` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_pricing`,
  CASE WHEN `m12` THEN CAST('-10.000' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_bounced`,
  CAST(CAST(`points_int` - `total` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_clamp`,
  TRUE AS `best`
FROM `asked`
