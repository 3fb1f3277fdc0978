-- focale: profile every-condition, version 3, as of 2026-09-30
-- dialect: BigQuery, compiled, not run
-- Days are written out: write the query again for another day.
-- limit: a list is never NULL there: an empty list is a known one, it is not missing.
-- limit: the text of a query above 1 MB is refused.
-- to know: columns assumed, nobody saw table accounts: id (text), kind (text), region (text), headcount (number), sales_headcount (number), establishments (number), naf (text), departement (text), updated_on (date), renewed_on (date), maturity (text), name (text), technologies (list of texts), email (text), phone (text), revenue_eur (number), growth_pct (number), nps (number), siren (text), domain (text), listed (true/false), country (text). Give a sample if it has others (--like FILE).
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
    ) IN ('FR', 'BE') AS `l0`
  FROM (
    SELECT DISTINCT
      `country` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `d1` AS (
  SELECT
    `v`.`raw`,
    CASE
      WHEN `v`.`raw` IS NULL
      THEN NULL
      WHEN (
        (
          UNICODE(`v`.`raw`) >= 33
        ) AND (
          UNICODE(`v`.`raw`) <= 126
        )
      )
      AND (
        NOT (
          UNICODE(`v`.`raw`) IN (69, 101)
        )
      )
      THEN FALSE
      ELSE CASE
        WHEN (
          (
            UNICODE(`v`.`raw`) >= 33
          ) AND (
            UNICODE(`v`.`raw`) <= 126
          )
        )
        AND (
          NOT REGEXP_CONTAINS(
            `v`.`raw`,
            '\\A(?:(?:[\\x{65}\\x{45}]?[^\\x00-\\x7F ... 380 signs, 767508933880'
          )
        )
        THEN FALSE
        WHEN REGEXP_CONTAINS(
          `v`.`raw`,
          '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1072 signs, fea0dee3fd31'
        )
        THEN TRUE
        WHEN NOT REGEXP_CONTAINS(`v`.`raw`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
        THEN CASE
          WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
          ),
          ''
        ) = 'entreprise'
      END
    END AS `l3`
  FROM (
    SELECT DISTINCT
      `kind` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `d2` AS (
  SELECT
    `v`.`raw`,
    NOT CASE
      WHEN `v`.`raw` IS NULL
      THEN NULL
      WHEN (
        (
          UNICODE(`v`.`raw`) >= 33
        ) AND (
          UNICODE(`v`.`raw`) <= 126
        )
      )
      AND (
        NOT (
          UNICODE(`v`.`raw`) IN (67, 99)
        )
      )
      THEN FALSE
      ELSE CASE
        WHEN (
          (
            UNICODE(`v`.`raw`) >= 33
          ) AND (
            UNICODE(`v`.`raw`) <= 126
          )
        )
        AND (
          NOT REGEXP_CONTAINS(
            `v`.`raw`,
            '\\A(?:(?:[\\x{63}\\x{43}]?[^\\x00-\\x7F ... 220 signs, 5f3682ff2b5e'
          )
        )
        THEN FALSE
        WHEN REGEXP_CONTAINS(
          `v`.`raw`,
          '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 612 signs, 2fdde5dfac29'
        )
        THEN TRUE
        WHEN NOT REGEXP_CONTAINS(`v`.`raw`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
        THEN CASE
          WHEN REGEXP_CONTAINS(`v`.`raw`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
          ),
          ''
        ) = 'corse'
      END
    END AS `l4`
  FROM (
    SELECT DISTINCT
      `region` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `d3` AS (
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
    ) AS `l8`
  FROM (
    SELECT DISTINCT
      `naf` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `d4` AS (
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
    ) IN ('44', '35') AS `l9`
  FROM (
    SELECT DISTINCT
      `departement` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `d5` AS (
  SELECT
    `v`.`raw`,
    REGEXP_CONTAINS(
      NULLIF(
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
        ''
      ),
      '(?:conseil|(?:[a-f]){2,3}\\z)'
    ) AS `l12`
  FROM (
    SELECT DISTINCT
      `maturity` AS `raw`
    FROM `kept_accounts`
  ) AS `v`
), `decay0` AS (
  SELECT
    `d`.*
  FROM UNNEST([
    STRUCT(0 AS `age`, 1000000 AS `worth`),
    STRUCT(1 AS `age`, 707107 AS `worth`),
    STRUCT(2 AS `age`, 500000 AS `worth`),
    STRUCT(3 AS `age`, 353553 AS `worth`),
    STRUCT(4 AS `age`, 250000 AS `worth`),
    STRUCT(5 AS `age`, 176777 AS `worth`),
    STRUCT(6 AS `age`, 125000 AS `worth`),
    STRUCT(7 AS `age`, 88388 AS `worth`),
    STRUCT(8 AS `age`, 62500 AS `worth`),
    STRUCT(9 AS `age`, 44194 AS `worth`),
    STRUCT(10 AS `age`, 31250 AS `worth`),
    STRUCT(11 AS `age`, 22097 AS `worth`),
    STRUCT(12 AS `age`, 15625 AS `worth`),
    STRUCT(13 AS `age`, 11049 AS `worth`),
    STRUCT(14 AS `age`, 7812 AS `worth`),
    STRUCT(15 AS `age`, 5524 AS `worth`),
    STRUCT(16 AS `age`, 3906 AS `worth`),
    STRUCT(17 AS `age`, 2762 AS `worth`),
    STRUCT(18 AS `age`, 1953 AS `worth`),
    STRUCT(19 AS `age`, 1381 AS `worth`),
    STRUCT(20 AS `age`, 977 AS `worth`),
    STRUCT(21 AS `age`, 691 AS `worth`),
    STRUCT(22 AS `age`, 488 AS `worth`),
    STRUCT(23 AS `age`, 345 AS `worth`),
    STRUCT(24 AS `age`, 244 AS `worth`),
    STRUCT(25 AS `age`, 173 AS `worth`),
    STRUCT(26 AS `age`, 122 AS `worth`),
    STRUCT(27 AS `age`, 86 AS `worth`),
    STRUCT(28 AS `age`, 61 AS `worth`),
    STRUCT(29 AS `age`, 43 AS `worth`),
    STRUCT(30 AS `age`, 31 AS `worth`),
    STRUCT(31 AS `age`, 22 AS `worth`),
    STRUCT(32 AS `age`, 15 AS `worth`),
    STRUCT(33 AS `age`, 11 AS `worth`),
    STRUCT(34 AS `age`, 8 AS `worth`),
    STRUCT(35 AS `age`, 5 AS `worth`),
    STRUCT(36 AS `age`, 4 AS `worth`),
    STRUCT(37 AS `age`, 3 AS `worth`),
    STRUCT(38 AS `age`, 2 AS `worth`),
    STRUCT(39 AS `age`, 1 AS `worth`),
    STRUCT(40 AS `age`, 1 AS `worth`),
    STRUCT(41 AS `age`, 1 AS `worth`)
  ]) AS `d`
), `decay1` AS (
  SELECT
    `d`.*
  FROM UNNEST([
    STRUCT(0 AS `age`, 1000000 AS `worth`),
    STRUCT(1 AS `age`, 793701 AS `worth`),
    STRUCT(2 AS `age`, 629961 AS `worth`),
    STRUCT(3 AS `age`, 500000 AS `worth`),
    STRUCT(4 AS `age`, 396850 AS `worth`),
    STRUCT(5 AS `age`, 314980 AS `worth`),
    STRUCT(6 AS `age`, 250000 AS `worth`),
    STRUCT(7 AS `age`, 198425 AS `worth`),
    STRUCT(8 AS `age`, 157490 AS `worth`),
    STRUCT(9 AS `age`, 125000 AS `worth`),
    STRUCT(10 AS `age`, 99213 AS `worth`),
    STRUCT(11 AS `age`, 78745 AS `worth`),
    STRUCT(12 AS `age`, 62500 AS `worth`),
    STRUCT(13 AS `age`, 49606 AS `worth`),
    STRUCT(14 AS `age`, 39373 AS `worth`),
    STRUCT(15 AS `age`, 31250 AS `worth`),
    STRUCT(16 AS `age`, 24803 AS `worth`),
    STRUCT(17 AS `age`, 19686 AS `worth`),
    STRUCT(18 AS `age`, 15625 AS `worth`),
    STRUCT(19 AS `age`, 12402 AS `worth`),
    STRUCT(20 AS `age`, 9843 AS `worth`),
    STRUCT(21 AS `age`, 7812 AS `worth`),
    STRUCT(22 AS `age`, 6201 AS `worth`),
    STRUCT(23 AS `age`, 4922 AS `worth`),
    STRUCT(24 AS `age`, 3906 AS `worth`),
    STRUCT(25 AS `age`, 3100 AS `worth`),
    STRUCT(26 AS `age`, 2461 AS `worth`),
    STRUCT(27 AS `age`, 1953 AS `worth`),
    STRUCT(28 AS `age`, 1550 AS `worth`),
    STRUCT(29 AS `age`, 1230 AS `worth`),
    STRUCT(30 AS `age`, 977 AS `worth`),
    STRUCT(31 AS `age`, 775 AS `worth`),
    STRUCT(32 AS `age`, 615 AS `worth`),
    STRUCT(33 AS `age`, 488 AS `worth`),
    STRUCT(34 AS `age`, 388 AS `worth`),
    STRUCT(35 AS `age`, 308 AS `worth`),
    STRUCT(36 AS `age`, 244 AS `worth`),
    STRUCT(37 AS `age`, 194 AS `worth`),
    STRUCT(38 AS `age`, 154 AS `worth`),
    STRUCT(39 AS `age`, 122 AS `worth`),
    STRUCT(40 AS `age`, 97 AS `worth`),
    STRUCT(41 AS `age`, 77 AS `worth`),
    STRUCT(42 AS `age`, 61 AS `worth`),
    STRUCT(43 AS `age`, 48 AS `worth`),
    STRUCT(44 AS `age`, 38 AS `worth`),
    STRUCT(45 AS `age`, 31 AS `worth`),
    STRUCT(46 AS `age`, 24 AS `worth`),
    STRUCT(47 AS `age`, 19 AS `worth`),
    STRUCT(48 AS `age`, 15 AS `worth`),
    STRUCT(49 AS `age`, 12 AS `worth`),
    STRUCT(50 AS `age`, 10 AS `worth`),
    STRUCT(51 AS `age`, 8 AS `worth`),
    STRUCT(52 AS `age`, 6 AS `worth`),
    STRUCT(53 AS `age`, 5 AS `worth`),
    STRUCT(54 AS `age`, 4 AS `worth`),
    STRUCT(55 AS `age`, 3 AS `worth`),
    STRUCT(56 AS `age`, 2 AS `worth`),
    STRUCT(57 AS `age`, 2 AS `worth`),
    STRUCT(58 AS `age`, 2 AS `worth`),
    STRUCT(59 AS `age`, 1 AS `worth`),
    STRUCT(60 AS `age`, 1 AS `worth`),
    STRUCT(61 AS `age`, 1 AS `worth`),
    STRUCT(62 AS `age`, 1 AS `worth`)
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
          `e`.`event` = 'page_viewed_pricing'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n1`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'page_viewed_pricing'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n` * COALESCE(`decay1`.`worth`, 0)
      END
    ) AS INT64) AS `x1`,
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
    ) AS INT64) AS `n4`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'funds_raised'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n5`
  FROM `event_day` AS `e`
  LEFT JOIN `decay1`
    ON DATE_DIFF(CAST('2026-09-30' AS DATE), `e`.`day`, DAY) = `decay1`.`age`
  WHERE
    `e`.`event` IN ('email_bounced', 'funds_raised', 'job_posted_sdr', 'page_viewed_pricing')
  GROUP BY
    `e`.`account`
), `ev2_contact` AS (
  SELECT
    `e`.`account` AS `account`,
    `e`.`contact` AS `contact`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'demo_requested'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n2`
  FROM `event_day` AS `e`
  WHERE
    `e`.`event` = 'demo_requested'
  GROUP BY
    `e`.`account`,
    `e`.`contact`
), `ev2_ranked` AS (
  SELECT
    `ev2_contact`.`account` AS `account`,
    `ev2_contact`.`n2` AS `n`,
    CASE WHEN COALESCE(`ev2_contact`.`n2`, 0) >= 2 THEN 1000000 ELSE 0 END AS `share`,
    ROW_NUMBER() OVER (
      PARTITION BY `ev2_contact`.`account`
      ORDER BY CASE WHEN COALESCE(`ev2_contact`.`n2`, 0) >= 2 THEN 1000000 ELSE 0 END DESC
    ) AS `rank`
  FROM `ev2_contact`
  WHERE
    0 < `ev2_contact`.`n2`
), `ev2` AS (
  SELECT
    `account`,
    CAST(SUM(CASE WHEN `rank` <= 1 THEN `share` END) AS INT64) AS `total`,
    COUNT(CASE WHEN `rank` <= 1 THEN `share` END) AS `contacts`
  FROM `ev2_ranked`
  GROUP BY
    `account`
), `ev3_contact` AS (
  SELECT
    `e`.`account` AS `account`,
    `e`.`contact` AS `contact`,
    CAST(SUM(
      CASE
        WHEN (
          `e`.`event` = 'funds_raised'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN `e`.`n`
      END
    ) AS INT64) AS `n3`,
    MAX(
      CASE
        WHEN (
          `e`.`event` = 'funds_raised'
        )
        AND (
          `e`.`day` <= CAST('2026-09-30' AS DATE)
        )
        THEN COALESCE(`decay0`.`worth`, 0)
      END
    ) AS `x3`
  FROM `event_day` AS `e`
  LEFT JOIN `decay0`
    ON DATE_DIFF(CAST('2026-09-30' AS DATE), `e`.`day`, DAY) = `decay0`.`age`
  WHERE
    `e`.`event` = 'funds_raised'
  GROUP BY
    `e`.`account`,
    `e`.`contact`
), `ev3_ranked` AS (
  SELECT
    `ev3_contact`.`account` AS `account`,
    `ev3_contact`.`n3` AS `n`,
    CASE
      WHEN COALESCE(`ev3_contact`.`n3`, 0) >= 1
      THEN CAST(COALESCE(`ev3_contact`.`x3`, 0) AS INT64)
      ELSE 0
    END AS `share`,
    ROW_NUMBER() OVER (
      PARTITION BY `ev3_contact`.`account`
      ORDER BY CASE
        WHEN COALESCE(`ev3_contact`.`n3`, 0) >= 1
        THEN CAST(COALESCE(`ev3_contact`.`x3`, 0) AS INT64)
        ELSE 0
      END DESC
    ) AS `rank`
  FROM `ev3_contact`
  WHERE
    0 < `ev3_contact`.`n3`
), `ev3` AS (
  SELECT
    `account`,
    CAST(SUM(CASE WHEN `rank` <= 3 THEN `share` END) AS INT64) AS `total`,
    COUNT(CASE WHEN `rank` <= 3 THEN `share` END) AS `contacts`
  FROM `ev3_ranked`
  GROUP BY
    `account`
), `states` AS (
  SELECT
    CAST(`a`.`id` AS STRING) AS `id`,
    `d0`.`l0` AS `l0`,
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
          UNICODE(`a`.`domain`) IN (82, 114)
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
            '\\A(?:(?:[\\x{72}\\x{52}]?[^\\x00-\\x7F ... 475 signs, c6dafd2baff0'
          )
        )
        THEN FALSE
        WHEN REGEXP_CONTAINS(
          `a`.`domain`,
          '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1147 signs, b57dbac658da'
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
        ) = 'rival.example'
      END
    END AS `l1`,
    `a`.`listed` = FALSE AS `l2`,
    `d1`.`l3` AS `l3`,
    `d2`.`l4` AS `l4`,
    CASE
      WHEN (NOT IS_NAN(CAST(`a`.`headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`headcount` AS FLOAT64)))
      THEN CAST(`a`.`headcount` AS FLOAT64)
    END >= CAST('30.0' AS FLOAT64) AS `l5`,
    CASE
      WHEN (NOT IS_NAN(CAST(`a`.`sales_headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`sales_headcount` AS FLOAT64)))
      THEN CAST(`a`.`sales_headcount` AS FLOAT64)
    END >= CAST('5.0' AS FLOAT64) AS `l6`,
    CASE
      WHEN (NOT IS_NAN(CAST(`a`.`establishments` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`establishments` AS FLOAT64)))
      THEN CAST(`a`.`establishments` AS FLOAT64)
    END <= CAST('3.0' AS FLOAT64) AS `l7`,
    `d3`.`l8` AS `l8`,
    `d4`.`l9` AS `l9`,
    (
      CASE WHEN (NOT `a`.`updated_on` IS NULL) THEN CAST(`a`.`updated_on` AS DATE) END >= CAST('2026-07-02' AS DATE)
    )
    AND (
      CASE WHEN (NOT `a`.`updated_on` IS NULL) THEN CAST(`a`.`updated_on` AS DATE) END <= CAST('2026-09-30' AS DATE)
    ) AS `l10`,
    (
      CASE WHEN (NOT `a`.`renewed_on` IS NULL) THEN CAST(`a`.`renewed_on` AS DATE) END >= CAST('2026-09-30' AS DATE)
    )
    AND (
      CASE WHEN (NOT `a`.`renewed_on` IS NULL) THEN CAST(`a`.`renewed_on` AS DATE) END <= CAST('2026-10-30' AS DATE)
    ) AS `l11`,
    `d5`.`l12` AS `l12`,
    CASE
      WHEN (
        (
          (
            UNICODE(`a`.`name`) >= 48
          ) AND (
            UNICODE(`a`.`name`) <= 57
          )
        )
        OR (
          (
            UNICODE(`a`.`name`) >= 65
          ) AND (
            UNICODE(`a`.`name`) <= 90
          )
        )
        OR (
          (
            UNICODE(`a`.`name`) >= 97
          ) AND (
            UNICODE(`a`.`name`) <= 122
          )
        )
      )
      AND (
        NOT (
          UNICODE(`a`.`name`) IN (
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
                  CASE WHEN NOT SPLIT(REGEXP_REPLACE(
                    CASE
                      WHEN (
                        (
                          UNICODE(`a`.`name`) >= 33
                        ) AND (
                          UNICODE(`a`.`name`) <= 126
                        )
                      )
                      AND (
                        BYTE_LENGTH(`a`.`name`) = CHAR_LENGTH(`a`.`name`)
                      )
                      AND (
                        (
                          UNICODE(RIGHT(`a`.`name`, 1)) >= 33
                        )
                        AND (
                          UNICODE(RIGHT(`a`.`name`, 1)) <= 126
                        )
                      )
                      THEN LOWER(`a`.`name`)
                      WHEN NOT REGEXP_CONTAINS(
                        `a`.`name`,
                        '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                      )
                      THEN LOWER(
                        TRANSLATE(
                          TRIM(`a`.`name`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                              NORMALIZE(REPLACE(`a`.`name`, '\u11A7', ''), NFC),
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
                    '[^a-z0-9.]+',
                    ';'
                  ), ';') IS NULL THEN ARRAY(SELECT CASE
                    WHEN REGEXP_CONTAINS(`w`, '\\A(?:(?:[a-z]\\.)+[a-z]?)\\z')
                    THEN REPLACE(`w`, '.', '')
                    ELSE REPLACE(`w`, '.', ' ')
                  END FROM UNNEST(SPLIT(REGEXP_REPLACE(
                    CASE
                      WHEN (
                        (
                          UNICODE(`a`.`name`) >= 33
                        ) AND (
                          UNICODE(`a`.`name`) <= 126
                        )
                      )
                      AND (
                        BYTE_LENGTH(`a`.`name`) = CHAR_LENGTH(`a`.`name`)
                      )
                      AND (
                        (
                          UNICODE(RIGHT(`a`.`name`, 1)) >= 33
                        )
                        AND (
                          UNICODE(RIGHT(`a`.`name`, 1)) <= 126
                        )
                      )
                      THEN LOWER(`a`.`name`)
                      WHEN NOT REGEXP_CONTAINS(
                        `a`.`name`,
                        '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                      )
                      THEN LOWER(
                        TRANSLATE(
                          TRIM(`a`.`name`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                              NORMALIZE(REPLACE(`a`.`name`, '\u11A7', ''), NFC),
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
                    '[^a-z0-9.]+',
                    ';'
                  ), ';')) AS `w` WITH OFFSET AS `place` ORDER BY `place`) END,
                  ' '
                ),
                ' +',
                ' '
              ),
              ' '
            ),
            '(?: (?:ag|association|bv|cooperative|ei ... 149 signs, 2ee0440bfdcf',
            ''
          ),
          '^(?:(?:ag|association|bv|cooperative|ei ... 149 signs, 9d82072c78c4',
          ''
        ),
        ''
      ) = 'acier duval'
    END AS `l13`,
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
            UNICODE(`w`) IN (67, 83, 99, 115)
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
        THEN CASE WHEN LOWER(`w`) IN ('salesforce', 'c++') THEN 1 ELSE 0 END
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
            UNICODE(`w`) IN (67, 83, 99, 115)
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
        THEN CASE WHEN LOWER(`w`) IN ('salesforce', 'c++') THEN 1 ELSE 0 END
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
              UNICODE(`w`) IN (67, 83, 99, 115)
            )
          )
          THEN 0
          WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                UNICODE(`w`) IN (67, 83, 99, 115)
              )
            )
            THEN 0
            WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_CONTAINS(
                  `w`,
                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                  '\\A(?:(?:[\\x{73}\\x{53}]?[^\\x00-\\x7F ... 475 signs, 1a4066ea33dc'
                )
              )
              THEN FALSE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
              ) IN ('salesforce', 'c++')
            END
            THEN 1
            ELSE 0
          END = 1) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS `l14`,
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
            UNICODE(`w`) IN (72, 104)
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
        THEN CASE WHEN LOWER(`w`) = 'hubspot' THEN 1 ELSE 0 END
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
            UNICODE(`w`) IN (72, 104)
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
        THEN CASE WHEN LOWER(`w`) = 'hubspot' THEN 1 ELSE 0 END
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
              UNICODE(`w`) IN (72, 104)
            )
          )
          THEN 0
          WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                UNICODE(`w`) IN (72, 104)
              )
            )
            THEN 0
            WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_CONTAINS(
                  `w`,
                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                  '\\A(?:(?:[\\x{68}\\x{48}]?[^\\x00-\\x7F ... 284 signs, 87ba36fdf1ca'
                )
              )
              THEN FALSE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
              ) = 'hubspot'
            END
            THEN 1
            ELSE 0
          END = 1) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS `l15`,
    NOT CASE
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
            UNICODE(`w`) IN (82, 114)
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
        THEN CASE WHEN LOWER(`w`) = 'rival' THEN 1 ELSE 0 END
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
            UNICODE(`w`) IN (82, 114)
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
        THEN CASE WHEN LOWER(`w`) = 'rival' THEN 1 ELSE 0 END
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
              UNICODE(`w`) IN (82, 114)
            )
          )
          THEN 0
          WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
          THEN CASE
            WHEN CASE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                UNICODE(`w`) IN (82, 114)
              )
            )
            THEN 0
            WHEN NOT REGEXP_CONTAINS(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
            THEN CASE
              WHEN CASE
                WHEN REGEXP_CONTAINS(
                  `w`,
                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                  '\\A(?:(?:[\\x{72}\\x{52}]?[^\\x00-\\x7F ... 220 signs, 0304f81ad796'
                )
              )
              THEN FALSE
              WHEN REGEXP_CONTAINS(
                `w`,
                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
              ) = 'rival'
            END
            THEN 1
            ELSE 0
          END = 1) END
          ELSE FALSE
        END
      END
      ELSE FALSE
    END AS `l16`,
    CASE
      WHEN `a`.`email` IS NULL
      THEN FALSE
      WHEN (
        UNICODE(`a`.`email`) >= 33
      ) AND (
        UNICODE(`a`.`email`) <= 126
      )
      THEN TRUE
      ELSE NOT NULLIF(
        CASE
          WHEN (
            (
              UNICODE(`a`.`email`) >= 33
            ) AND (
              UNICODE(`a`.`email`) <= 126
            )
          )
          AND (
            BYTE_LENGTH(`a`.`email`) = CHAR_LENGTH(`a`.`email`)
          )
          AND (
            (
              UNICODE(RIGHT(`a`.`email`, 1)) >= 33
            )
            AND (
              UNICODE(RIGHT(`a`.`email`, 1)) <= 126
            )
          )
          THEN LOWER(`a`.`email`)
          WHEN NOT REGEXP_CONTAINS(
            `a`.`email`,
            '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM(`a`.`email`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                  NORMALIZE(REPLACE(`a`.`email`, '\u11A7', ''), NFC),
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
        ''
      ) IS NULL
    END AS `l17`,
    NOT CASE
      WHEN `a`.`phone` IS NULL
      THEN FALSE
      WHEN (
        UNICODE(`a`.`phone`) >= 33
      ) AND (
        UNICODE(`a`.`phone`) <= 126
      )
      THEN TRUE
      ELSE NOT NULLIF(
        CASE
          WHEN (
            (
              UNICODE(`a`.`phone`) >= 33
            ) AND (
              UNICODE(`a`.`phone`) <= 126
            )
          )
          AND (
            BYTE_LENGTH(`a`.`phone`) = CHAR_LENGTH(`a`.`phone`)
          )
          AND (
            (
              UNICODE(RIGHT(`a`.`phone`, 1)) >= 33
            )
            AND (
              UNICODE(RIGHT(`a`.`phone`, 1)) <= 126
            )
          )
          THEN LOWER(`a`.`phone`)
          WHEN NOT REGEXP_CONTAINS(
            `a`.`phone`,
            '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
          )
          THEN LOWER(
            TRANSLATE(
              TRIM(`a`.`phone`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                  NORMALIZE(REPLACE(`a`.`phone`, '\u11A7', ''), NFC),
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
        ''
      ) IS NULL
    END AS `l18`,
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
    END AS `l19`,
    CASE
      WHEN CASE
        WHEN (NOT IS_NAN(CAST(`a`.`growth_pct` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`growth_pct` AS FLOAT64)))
        THEN CAST(`a`.`growth_pct` AS FLOAT64)
      END IS NULL
      THEN NULL
      WHEN CASE
        WHEN (NOT IS_NAN(CAST(`a`.`growth_pct` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`growth_pct` AS FLOAT64)))
        THEN CAST(`a`.`growth_pct` AS FLOAT64)
      END >= CAST('10.0' AS FLOAT64)
      THEN 1000000
      WHEN CASE
        WHEN (NOT IS_NAN(CAST(`a`.`growth_pct` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`growth_pct` AS FLOAT64)))
        THEN CAST(`a`.`growth_pct` AS FLOAT64)
      END >= CAST('5.0' AS FLOAT64)
      THEN 500000
      ELSE 0
    END AS `l20`,
    CASE WHEN COALESCE(`ev`.`n0`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n0`, 0) >= 1 END AS `l21`,
    CASE
      WHEN COALESCE(`ev`.`x1`, 0) >= 3000000
      THEN 1000000
      ELSE CAST(DIV((
        (
          COALESCE(`ev`.`x1`, 0) * 2
        ) + 3
      ), 6) AS INT64)
    END AS `l22`,
    CASE
      WHEN `ev2`.`contacts` IS NULL
      THEN 0
      ELSE CAST(DIV((
        (
          `ev2`.`total` * 2
        ) + `ev2`.`contacts`
      ), (
        `ev2`.`contacts` * 2
      )) AS INT64)
    END = 1000000 AS `l23`,
    CASE
      WHEN `ev3`.`contacts` IS NULL
      THEN 0
      ELSE CAST(DIV((
        (
          `ev3`.`total` * 2
        ) + `ev3`.`contacts`
      ), (
        `ev3`.`contacts` * 2
      )) AS INT64)
    END AS `l24`,
    CASE
      WHEN (NOT IS_NAN(CAST(`a`.`headcount` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`headcount` AS FLOAT64)))
      THEN CAST(`a`.`headcount` AS FLOAT64)
    END >= CAST('10.0' AS FLOAT64) AS `l25`,
    COALESCE(`ev`.`n4`, 0) >= 1 AS `l26`,
    CASE
      WHEN (NOT IS_NAN(CAST(`a`.`nps` AS FLOAT64)) AND NOT IS_INF(CAST(`a`.`nps` AS FLOAT64)))
      THEN CAST(`a`.`nps` AS FLOAT64)
    END >= CAST('9.0' AS FLOAT64) AS `l27`,
    CASE
      WHEN `a`.`siren` IS NULL
      THEN FALSE
      WHEN (
        (
          UNICODE(`a`.`siren`) >= 48
        ) AND (
          UNICODE(`a`.`siren`) <= 57
        )
      )
      OR (
        (
          UNICODE(`a`.`siren`) >= 65
        ) AND (
          UNICODE(`a`.`siren`) <= 90
        )
      )
      OR (
        (
          UNICODE(`a`.`siren`) >= 97
        ) AND (
          UNICODE(`a`.`siren`) <= 122
        )
      )
      THEN TRUE
      ELSE NOT NULLIF(
        CASE
          WHEN REGEXP_CONTAINS(`a`.`siren`, '\\A(?:[0-9A-Z]+)\\z')
          THEN `a`.`siren`
          ELSE UPPER(
            REGEXP_REPLACE(
              CASE
                WHEN (
                  (
                    UNICODE(`a`.`siren`) >= 33
                  ) AND (
                    UNICODE(`a`.`siren`) <= 126
                  )
                )
                AND (
                  BYTE_LENGTH(`a`.`siren`) = CHAR_LENGTH(`a`.`siren`)
                )
                AND (
                  (
                    UNICODE(RIGHT(`a`.`siren`, 1)) >= 33
                  )
                  AND (
                    UNICODE(RIGHT(`a`.`siren`, 1)) <= 126
                  )
                )
                THEN LOWER(`a`.`siren`)
                WHEN NOT REGEXP_CONTAINS(
                  `a`.`siren`,
                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                )
                THEN LOWER(
                  TRANSLATE(
                    TRIM(`a`.`siren`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                        NORMALIZE(REPLACE(`a`.`siren`, '\u11A7', ''), NFC),
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
      ) IS NULL
    END AS `l28`,
    COALESCE(`ev`.`n5`, 0) >= 1 AS `l29`
  FROM `kept_accounts` AS `a`
  LEFT JOIN `d0`
    ON `a`.`country` = `d0`.`raw`
  LEFT JOIN `d1`
    ON `a`.`kind` = `d1`.`raw`
  LEFT JOIN `d2`
    ON `a`.`region` = `d2`.`raw`
  LEFT JOIN `d3`
    ON `a`.`naf` = `d3`.`raw`
  LEFT JOIN `d4`
    ON `a`.`departement` = `d4`.`raw`
  LEFT JOIN `d5`
    ON `a`.`maturity` = `d5`.`raw`
  LEFT JOIN `ev`
    ON CAST(`a`.`id` AS STRING) = `ev`.`account`
  LEFT JOIN `ev2`
    ON CAST(`a`.`id` AS STRING) = `ev2`.`account`
  LEFT JOIN `ev3`
    ON CAST(`a`.`id` AS STRING) = `ev3`.`account`
), `lines` AS (
  SELECT
    *,
    `l3` AS `m0`,
    `l4` AS `m1`,
    `l5` AS `m2`,
    `l6` AS `m3`,
    `l7` AS `m4`,
    `l8` AS `m5`,
    `l9` AS `m6`,
    `l10` AS `m7`,
    `l11` AS `m8`,
    `l12` AS `m9`,
    `l13` AS `m10`,
    `l14` AS `m11`,
    `l15` AS `m12`,
    `l16` AS `m13`,
    `l17` AS `m14`,
    `l18` AS `m15`,
    `l19` >= 500000 AS `m16`,
    CASE
      WHEN `l19` = 1000000
      THEN 4310
      WHEN 0 < `l19`
      THEN CAST(DIV((
        (
          CAST(`l19` AS INT64) * 4310
        ) + 500000
      ), 1000000) AS INT64)
      ELSE 0
    END AS `p16`,
    `l20` >= 500000 AS `m17`,
    CASE WHEN `l20` = 500000 THEN 2155 WHEN `l20` = 1000000 THEN 4310 ELSE 0 END AS `p17`,
    `l21` AS `m18`,
    `l22` >= 500000 AS `m19`,
    CASE
      WHEN `l22` = 1000000
      THEN 5173
      WHEN 0 < `l22`
      THEN CAST(DIV((
        (
          CAST(`l22` AS INT64) * 5173
        ) + 500000
      ), 1000000) AS INT64)
      ELSE 0
    END AS `p19`,
    `l23` AS `m20`,
    `l24` >= 500000 AS `m21`,
    CASE
      WHEN `l24` = 1000000
      THEN 4310
      WHEN 0 < `l24`
      THEN CAST(DIV((
        (
          CAST(`l24` AS INT64) * 4310
        ) + 500000
      ), 1000000) AS INT64)
      ELSE 0
    END AS `p21`,
    CASE
      WHEN (
        CASE WHEN `l25` THEN 1 ELSE 0 END + CASE WHEN NOT `l26` THEN 1 ELSE 0 END + CASE WHEN `l27` OR (
          `l28` AND `l29`
        ) THEN 1 ELSE 0 END
      ) >= 2
      THEN TRUE
      WHEN (
        CASE WHEN COALESCE(`l25`, TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(NOT `l26`, TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(`l27` OR (
          `l28` AND `l29`
        ), TRUE) THEN 1 ELSE 0 END
      ) < 2
      THEN FALSE
    END AS `m22`,
    CASE
      WHEN (
        CASE WHEN `l25` THEN 1 ELSE 0 END + CASE WHEN NOT `l26` THEN 1 ELSE 0 END + CASE WHEN `l27` OR `l28` THEN 1 ELSE 0 END
      ) >= 2
      THEN TRUE
      WHEN (
        CASE WHEN COALESCE(`l25`, TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(NOT `l26`, TRUE) THEN 1 ELSE 0 END + CASE WHEN COALESCE(`l27` OR `l28`, TRUE) THEN 1 ELSE 0 END
      ) < 2
      THEN FALSE
    END AS `w22`,
    `l1` AS `g0`,
    `l2` AS `g1`,
    COALESCE(`l0`, FALSE) AS `in_market`,
    `l0` IS NULL AS `market_unknown`
  FROM `states`
), `sums` AS (
  SELECT
    *,
    CASE
      WHEN `m0`
      THEN 4294971607
      WHEN `m0` IS NULL
      THEN 17179869184
      ELSE CAST(0 AS INT64)
    END + CASE WHEN `m1` THEN 4311 ELSE CAST(0 AS INT64) END + CASE
      WHEN `m2`
      THEN 4294971607
      WHEN `m2` IS NULL
      THEN 17179869184
      ELSE CAST(0 AS INT64)
    END + CASE WHEN `m3` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m4` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m5` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m6` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m7` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m8` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m9` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m10` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m11` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m12` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m13` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m14` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m15` THEN 4310 ELSE CAST(0 AS INT64) END + CAST(`p16` AS INT64) + CAST(`p17` AS INT64) + CASE
      WHEN `m18`
      THEN 69284397056
      WHEN `m18` IS NULL
      THEN 137438953472
      ELSE CAST(274877906944 AS INT64)
    END + (
      CAST(`p19` AS INT64) * 131072
    ) + CASE WHEN `m20` THEN 564920320 ELSE CAST(0 AS INT64) END + (
      CAST(`p21` AS INT64) * 131072
    ) + CASE WHEN `m22` THEN 564920320 ELSE CAST(0 AS INT64) END AS `word0`,
    CASE WHEN `m0` IS NULL THEN 17179873495 ELSE CAST(0 AS INT64) END + CASE WHEN `m1` IS NULL THEN 34359742679 ELSE CAST(0 AS INT64) END + CASE WHEN `m2` IS NULL THEN 68719481047 ELSE CAST(0 AS INT64) END + CASE WHEN `m3` IS NULL THEN 137438957783 ELSE CAST(0 AS INT64) END + CASE WHEN `m4` IS NULL THEN 274877911255 ELSE CAST(0 AS INT64) END + CASE WHEN `m5` IS NULL THEN 549755818199 ELSE CAST(0 AS INT64) END + CASE WHEN `m6` IS NULL THEN 1099511632087 ELSE CAST(0 AS INT64) END + CASE WHEN `m7` IS NULL THEN 2199023259862 ELSE CAST(0 AS INT64) END + CASE WHEN `m8` IS NULL THEN 4398046515414 ELSE CAST(0 AS INT64) END + CASE WHEN `m9` IS NULL THEN 8796093026518 ELSE CAST(0 AS INT64) END + CASE WHEN `m10` IS NULL THEN 17592186048726 ELSE CAST(0 AS INT64) END + CASE WHEN `m11` IS NULL THEN 35184372093142 ELSE CAST(0 AS INT64) END + CASE WHEN `m12` IS NULL THEN 70368744181974 ELSE CAST(0 AS INT64) END + CASE WHEN `m13` IS NULL THEN 140737488359638 ELSE CAST(0 AS INT64) END + CASE WHEN `m14` IS NULL THEN 281474976714966 ELSE CAST(0 AS INT64) END + CASE WHEN `m15` IS NULL THEN 562949953425622 ELSE CAST(0 AS INT64) END + CASE WHEN `m16` IS NULL THEN 1125899906846934 ELSE CAST(0 AS INT64) END + CASE WHEN `m17` IS NULL THEN 2251799813689558 ELSE CAST(0 AS INT64) END + CASE WHEN `m18` IS NULL THEN 4503599627374806 ELSE CAST(0 AS INT64) END + CASE WHEN `m19` IS NULL THEN 9007199254746165 ELSE CAST(0 AS INT64) END + CASE WHEN `m20` IS NULL THEN 18014398509486294 ELSE CAST(0 AS INT64) END + CASE WHEN `m21` IS NULL THEN 36028797018968278 ELSE CAST(0 AS INT64) END + CASE WHEN `m22` IS NULL THEN 72057594037932246 ELSE CAST(0 AS INT64) END AS `word1`,
    CASE WHEN `m0` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m1` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m2` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m3` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m4` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m5` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m6` THEN 4311 ELSE CAST(0 AS INT64) END + CASE WHEN `m7` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m8` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m9` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m10` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m11` THEN 282460160 ELSE CAST(0 AS INT64) END + CASE WHEN `m12` THEN 282460160 ELSE CAST(0 AS INT64) END + CASE WHEN `m13` THEN 282460160 ELSE CAST(0 AS INT64) END + CASE WHEN `m14` THEN 4310 ELSE CAST(0 AS INT64) END + CASE WHEN `m15` THEN 4310 ELSE CAST(0 AS INT64) END + CAST(`p16` AS INT64) + CAST(`p17` AS INT64) + CASE WHEN `m18` THEN 4627827261440 ELSE CAST(0 AS INT64) END + (
      CAST(`p19` AS INT64) * 1073741824
    ) + CASE WHEN `m20` THEN 4627827261440 ELSE CAST(0 AS INT64) END + (
      CAST(`p21` AS INT64) * 1073741824
    ) + CASE WHEN `m22` THEN 4627827261440 ELSE CAST(0 AS INT64) END AS `word2`
  FROM `lines`
), `unpacked` AS (
  SELECT
    *,
    (
      `word0` & 131071
    ) + (
      (
        `word0` >> 17
      ) & 32767
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
      ) & 8388607
    ) AS `unknowns`,
    (
      `word0` & 131071
    ) AS `fit_sum`,
    (
      (
        `word0` >> 17
      ) & 32767
    ) AS `engagement_sum`,
    (
      `word2` & 65535
    ) AS `pillar_firmographic_sum`,
    (
      (
        `word2` >> 16
      ) & 16383
    ) AS `pillar_technographic_sum`,
    (
      (
        `word2` >> 30
      ) & 32767
    ) AS `pillar_behavioural_sum`,
    0 AS `pillar_need_sum`,
    (
      (
        `word0` >> 32
      ) & 3
    ) AS `mandatory_met`,
    (
      (
        `word0` >> 34
      ) & 3
    ) AS `mandatory_unknown`,
    0 AS `mandatory_signals`,
    (
      (
        `word0` >> 36
      ) & 1
    ) AS `preferred_met`,
    (
      (
        `word0` >> 37
      ) & 1
    ) AS `preferred_unknown`,
    (
      (
        `word0` >> 38
      ) & 1
    ) AS `preferred_signals`,
    CASE WHEN `g0` THEN 0 WHEN `g1` THEN 1 END AS `gate_met`,
    CASE WHEN `g1` IS NULL THEN 1 END AS `gate_open`
  FROM `sums`
), `verdicts` AS (
  SELECT
    *,
    CASE
      WHEN NOT `gate_met` IS NULL
      THEN 3
      WHEN (
        `gate_open` IS NULL
      )
      AND (
        (
          `mandatory_met` >= 1
        ) AND (
          `preferred_met` >= 0
        )
      )
      THEN 0
      WHEN (
        (
          `mandatory_met` + `mandatory_unknown`
        ) >= 1
      )
      AND (
        (
          `preferred_met` + `preferred_unknown`
        ) >= 0
      )
      THEN 1
      WHEN (
        (
          `mandatory_met` + `mandatory_unknown` + `mandatory_signals`
        ) >= 1
      )
      AND (
        (
          `preferred_met` + `preferred_unknown` + `preferred_signals`
        ) >= 0
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
      WHEN GREATEST(`fit_sum`, 0) >= 54311
      THEN 0
      WHEN GREATEST(`fit_sum`, 0) >= 31035
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
        WHEN `fit_sum` < 31035
        THEN 31035 - `fit_sum`
        WHEN `fit_sum` < 54311
        THEN 54311 - `fit_sum`
        ELSE 1000000000
      END
    ) AS `to_tier`,
    CASE
      WHEN `m19` IS NULL
      THEN 0
      WHEN `m0` IS NULL
      THEN 1
      WHEN `m1` IS NULL
      THEN 2
      WHEN `m2` IS NULL
      THEN 3
      WHEN `m3` IS NULL
      THEN 4
      WHEN `m4` IS NULL
      THEN 5
      WHEN `m5` IS NULL
      THEN 6
      WHEN `m6` IS NULL
      THEN 7
      WHEN `m7` IS NULL
      THEN 8
      WHEN `m8` IS NULL
      THEN 9
      WHEN `m9` IS NULL
      THEN 10
      WHEN `m10` IS NULL
      THEN 11
      WHEN `m11` IS NULL
      THEN 12
      WHEN `m12` IS NULL
      THEN 13
      WHEN `m13` IS NULL
      THEN 14
      WHEN `m14` IS NULL
      THEN 15
      WHEN `m15` IS NULL
      THEN 16
      WHEN `m16` IS NULL
      THEN 17
      WHEN `m17` IS NULL
      THEN 18
      WHEN `m18` IS NULL
      THEN 19
      WHEN `m20` IS NULL
      THEN 20
      WHEN `m21` IS NULL
      THEN 21
      WHEN `m22` IS NULL
      THEN 22
      ELSE 99
    END AS `first`,
    CASE WHEN `m0` IS NULL THEN 1 WHEN `m2` IS NULL THEN 3 ELSE 99 END AS `first_mandatory`,
    CASE WHEN `m18` IS NULL THEN 19 ELSE 99 END AS `first_preferred`
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
                  `mandatory_met` >= 0
                ) AND (
                  `preferred_met` >= 0
                )
              )
              OR (
                (
                  `v` = 1
                ) AND (
                  (
                    `mandatory_met` + `mandatory_unknown`
                  ) = 1
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
                ) = 1
              )
              THEN CASE WHEN `m0` IS NULL THEN 1 WHEN `m2` IS NULL THEN 3 ELSE 99 END
              ELSE 99
            END,
            CASE
              WHEN (
                (
                  `v` = 1
                )
                AND (
                  `preferred_met` >= (
                    -1
                  )
                )
                AND (
                  `mandatory_met` >= 1
                )
              )
              OR (
                (
                  `v` = 1
                ) AND (
                  (
                    `preferred_met` + `preferred_unknown`
                  ) = 0
                )
              )
              THEN `first_preferred`
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
                `mandatory_met` < 1
              )
              THEN `first_mandatory`
              ELSE 99
            END,
            CASE
              WHEN (
                `v` = 1
              ) AND (
                `preferred_met` < 0
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
              `m19` IS NULL
            ) AND (
              5173 >= `to_band`
            )
            THEN 0
            WHEN (
              `m0` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 1
            WHEN (
              `m1` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 2
            WHEN (
              `m2` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 3
            WHEN (
              `m3` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 4
            WHEN (
              `m4` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 5
            WHEN (
              `m5` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 6
            WHEN (
              `m6` IS NULL
            ) AND (
              4311 >= `to_tier`
            )
            THEN 7
            WHEN (
              `m7` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 8
            WHEN (
              `m8` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 9
            WHEN (
              `m9` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 10
            WHEN (
              `m10` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 11
            WHEN (
              `m11` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 12
            WHEN (
              `m12` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 13
            WHEN (
              `m13` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 14
            WHEN (
              `m14` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 15
            WHEN (
              `m15` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 16
            WHEN (
              `m16` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 17
            WHEN (
              `m17` IS NULL
            ) AND (
              4310 >= `to_tier`
            )
            THEN 18
            WHEN (
              `m18` IS NULL
            ) AND (
              4310 >= `to_band`
            )
            THEN 19
            WHEN (
              `m20` IS NULL
            ) AND (
              4310 >= `to_band`
            )
            THEN 20
            WHEN (
              `m21` IS NULL
            ) AND (
              4310 >= `to_band`
            )
            THEN 21
            WHEN (
              `m22` IS NULL
            ) AND (
              4310 >= `to_band`
            )
            THEN 22
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
  'every-condition' AS `profile`,
  3 AS `profile_version`,
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
    THEN 'gate:rival'
    WHEN `gate_met` = 1
    THEN 'gate:unlisted'
    ELSE 'facts'
  END AS `why_not`,
  CAST(`points_int` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `points`,
  CAST(LEAST(GREATEST(`total` + `open_down`, 0), 100000) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `low`,
  CAST(LEAST(GREATEST(`total` + `open_up`, 0), 100000) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `high`,
  CAST(LEAST(
    DIV((
      (
        CAST(GREATEST(`fit_sum`, 0) AS INT64) * 200000
      ) + 77587
    ), 155174),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `fit`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`engagement_sum`, 0) AS INT64) * 200000
        ) + 22413
      ),
      44826
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `engagement`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_firmographic_sum`, 0) AS INT64) * 200000
        ) + 64657
      ),
      129314
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_firmographic`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_technographic_sum`, 0) AS INT64) * 200000
        ) + 12930
      ),
      25860
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_technographic`,
  CAST(LEAST(
    DIV(
      (
        (
          CAST(GREATEST(`pillar_behavioural_sum`, 0) AS INT64) * 200000
        ) + 22413
      ),
      44826
    ),
    100000
  ) AS NUMERIC) * CAST('0.001' AS NUMERIC) AS `pillar_behavioural`,
  CAST(NULL AS NUMERIC) AS `pillar_need`,
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
    GREATEST(`fit_sum`, 0) >= 69828
  ) AS `abm`,
  CASE
    WHEN `v` = 3
    THEN CAST(NULL AS STRING)
    WHEN `gate_open` = 1
    THEN 'gate:unlisted'
    ELSE CASE `place`
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
  END AS `next_fact`,
  CASE
    WHEN `v` = 3
    THEN CAST(NULL AS STRING)
    WHEN `gate_open` = 1
    THEN NULL
    WHEN `place` = 22
    THEN CASE
      WHEN `l25` IS NULL
      THEN 'headcount'
      WHEN `l26` IS NULL
      THEN 'email_bounced'
      WHEN `l27` IS NULL
      THEN 'nps'
      WHEN `l28` IS NULL
      THEN 'siren'
      WHEN `l29` IS NULL
      THEN 'funds_raised'
    END
    ELSE NULL
  END AS `next_field`,
  CAST(`unknowns` AS INT64) AS `unknowns`,
  CASE WHEN `m0` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_kind`,
  CASE WHEN `m1` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_region`,
  CASE WHEN `m2` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_size`,
  CASE WHEN `m3` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_team`,
  CASE WHEN `m4` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_young`,
  CASE WHEN `m5` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_sector`,
  CASE WHEN `m6` THEN CAST('4.311' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_place`,
  CASE WHEN `m7` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_recent`,
  CASE WHEN `m8` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_renewal`,
  CASE WHEN `m9` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_title`,
  CASE WHEN `m10` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_name`,
  CASE WHEN `m11` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_crm`,
  CASE WHEN `m12` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_stack`,
  CASE WHEN `m13` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_no_rival`,
  CASE WHEN `m14` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_mail`,
  CASE WHEN `m15` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_no_phone`,
  CAST(CAST(`p16` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_revenue`,
  CAST(CAST(`p17` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_growth`,
  CASE WHEN `m18` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_hiring`,
  CAST(CAST(`p19` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_pricing`,
  CASE WHEN `m20` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_visits`,
  CAST(CAST(`p21` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_raised`,
  CASE WHEN `m22` THEN CAST('4.310' AS NUMERIC) ELSE CAST('0' AS NUMERIC) END AS `points_several`,
  CAST(CAST(`points_int` - `total` AS NUMERIC) * CAST('0.001' AS NUMERIC) AS NUMERIC) AS `points_clamp`,
  TRUE AS `best`
FROM `asked`
