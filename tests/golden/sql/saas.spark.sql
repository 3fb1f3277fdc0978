-- focale: profile scale-up-saas-europe, version 1, as of 2026-09-30
-- dialect: Spark, executed and equal
-- Days are written out: write the query again for another day.
-- limit: Spark 4; a session in UTC and in ANSI mode.
-- to know: columns assumed, nobody saw table accounts: id (text), headcount (number), naf (text), country (text), revenue_eur (number), technologies (list of texts), sales_headcount (number), seeks_enrichment (true/false), reply_rate_pct (number), domain (text), customer (true/false). Give a sample if it has others (--like FILE).
-- to know: columns assumed, nobody saw table events: account_id (text), event (text), at (timestamp with time zone), contact_id (text). Give a sample if it has others (--like-events FILE).
-- to know: columns assumed, nobody saw table contacts: contact_id (text), account_id (text). Give a sample if it has others (--like-contacts FILE).
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
  CAST(CAST(`points_int` AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `points`,
  CAST(CAST(LEAST(GREATEST(`total` + `open_down`, 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `low`,
  CAST(CAST(LEAST(GREATEST(`total` + `open_up`, 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `high`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`fit_sum`, 0) AS BIGINT) * 200000
      ) + 81000
    ) DIV 162000,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `fit`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`engagement_sum`, 0) AS BIGINT) * 200000
      ) + 19000
    ) DIV 38000,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `engagement`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_firmographic_sum`, 0) AS BIGINT) * 200000
      ) + 50000
    ) DIV 100000,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_firmographic`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_technographic_sum`, 0) AS BIGINT) * 200000
      ) + 18000
    ) DIV 36000,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_technographic`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_behavioural_sum`, 0) AS BIGINT) * 200000
      ) + 19000
    ) DIV 38000,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_behavioural`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_need_sum`, 0) AS BIGINT) * 200000
      ) + 13000
    ) DIV 26000,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_need`,
  CAST(CAST(CAST((
    (
      `mandatory_met` * 2
    ) + `preferred_met`
  ) * 500 AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `icp_points`,
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
  CAST(`unknowns` AS BIGINT) AS `unknowns`,
  CASE
    WHEN `m0`
    THEN CAST('20.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_size`,
  CASE
    WHEN `m1`
    THEN CAST('15.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_sector`,
  CASE
    WHEN `m2`
    THEN CAST('5.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_country`,
  CAST(CAST(CAST(`p3` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_revenue`,
  CASE
    WHEN `m4`
    THEN CAST('15.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_crm`,
  CASE
    WHEN `m5`
    THEN CAST('10.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_sales_team`,
  CASE
    WHEN `m6`
    THEN CAST('5.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_hiring`,
  CASE
    WHEN `m7`
    THEN CAST('5.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_new_leader`,
  CASE
    WHEN `m8`
    THEN CAST('3.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_funding`,
  CASE
    WHEN `m9`
    THEN CAST('3.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_enrichment`,
  CASE
    WHEN `m10`
    THEN CAST('3.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_reply_rate`,
  CAST(CAST(CAST(`p11` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_pricing`,
  CASE
    WHEN `m12`
    THEN CAST('-10.000' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_bounced`,
  CAST(CAST(CAST(`points_int` - `total` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_clamp`,
  TRUE AS `best`
FROM (
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
      THEN CAST(NULL AS INT)
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
  FROM (
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
    FROM (
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
      FROM (
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
        FROM (
          SELECT
            *,
            (
              `word0` & 131071
            ) + (
              (
                (
                  SHIFTRIGHT(`word0`, 17)
                ) & 32767
              ) - 10000
            ) AS `total`,
            (
              `word1` & 131071
            ) AS `open_up`,
            -(
              (
                SHIFTRIGHT(`word1`, 17)
              ) & 131071
            ) AS `open_down`,
            (
              (
                SHIFTRIGHT(`word1`, 34)
              ) & 8191
            ) AS `unknowns`,
            (
              `word0` & 131071
            ) AS `fit_sum`,
            (
              (
                SHIFTRIGHT(`word0`, 17)
              ) & 32767
            ) - 10000 AS `engagement_sum`,
            (
              `word2` & 65535
            ) AS `pillar_firmographic_sum`,
            (
              (
                SHIFTRIGHT(`word2`, 16)
              ) & 32767
            ) AS `pillar_technographic_sum`,
            (
              (
                SHIFTRIGHT(`word2`, 31)
              ) & 32767
            ) - 10000 AS `pillar_behavioural_sum`,
            (
              (
                SHIFTRIGHT(`word2`, 46)
              ) & 16383
            ) AS `pillar_need_sum`,
            (
              (
                SHIFTRIGHT(`word0`, 32)
              ) & 7
            ) AS `mandatory_met`,
            (
              (
                SHIFTRIGHT(`word0`, 35)
              ) & 7
            ) AS `mandatory_unknown`,
            0 AS `mandatory_signals`,
            (
              (
                SHIFTRIGHT(`word0`, 38)
              ) & 7
            ) AS `preferred_met`,
            (
              (
                SHIFTRIGHT(`word0`, 41)
              ) & 7
            ) AS `preferred_unknown`,
            (
              (
                SHIFTRIGHT(`word0`, 44)
              ) & 3
            ) AS `preferred_signals`,
            CASE WHEN `g0` THEN 0 WHEN `g1` THEN 1 END AS `gate_met`,
            CAST(NULL AS INT) AS `gate_open`
          FROM (
            SELECT
              *,
              CASE
                WHEN `m0`
                THEN 4294987296
                WHEN `m0` IS NULL
                THEN 34359738368
                ELSE CAST(0 AS BIGINT)
              END + CASE
                WHEN `m1`
                THEN 4294982296
                WHEN `m1` IS NULL
                THEN 34359738368
                ELSE CAST(0 AS BIGINT)
              END + CASE
                WHEN `m2`
                THEN 4294972296
                WHEN `m2` IS NULL
                THEN 34359738368
                ELSE CAST(0 AS BIGINT)
              END + CASE
                WHEN `m3`
                THEN 4294967296
                WHEN `m3` IS NULL
                THEN 34359738368
                ELSE CAST(0 AS BIGINT)
              END + CAST(`p3` AS BIGINT) + CASE
                WHEN `m4`
                THEN 274877921944
                WHEN `m4` IS NULL
                THEN 2199023255552
                ELSE CAST(0 AS BIGINT)
              END + CASE
                WHEN `m5`
                THEN 274877916944
                WHEN `m5` IS NULL
                THEN 2199023255552
                ELSE CAST(0 AS BIGINT)
              END + CASE
                WHEN `m6`
                THEN 275533266944
                WHEN `m6` IS NULL
                THEN 2199023255552
                ELSE CAST(17592186044416 AS BIGINT)
              END + CASE
                WHEN `m7`
                THEN 275533266944
                WHEN `m7` IS NULL
                THEN 2199023255552
                ELSE CAST(17592186044416 AS BIGINT)
              END + CASE WHEN `m8` THEN 393216000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m9` THEN 3000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m10` THEN 3000 ELSE CAST(0 AS BIGINT) END + (
                CAST(`p11` AS BIGINT) * 131072
              ) + CASE WHEN `m12` THEN 0 ELSE CAST(1310720000 AS BIGINT) END AS `word0`,
              CASE WHEN `m0` IS NULL THEN 17179889184 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m1` IS NULL THEN 34359753368 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m2` IS NULL THEN 68719481736 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m3` IS NULL THEN 137438963472 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m4` IS NULL THEN 274877921944 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m5` IS NULL THEN 549755823888 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m6` IS NULL THEN 1099511632776 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m7` IS NULL THEN 2199023260552 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m8` IS NULL THEN 4398046514104 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m9` IS NULL THEN 8796093025208 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m10` IS NULL THEN 17592186047416 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m11` IS NULL THEN 35184372094832 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m12` IS NULL THEN 70370054897664 ELSE CAST(0 AS BIGINT) END AS `word1`,
              CASE WHEN `m0` THEN 20000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m1` THEN 15000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m2` THEN 5000 ELSE CAST(0 AS BIGINT) END + CAST(`p3` AS BIGINT) + CASE WHEN `m4` THEN 983040000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m5` THEN 703687441776640000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m6` THEN 10737418240000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m7` THEN 10737418240000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m8` THEN 6442450944000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m9` THEN 196608000 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m10` THEN 211106232532992000 ELSE CAST(0 AS BIGINT) END + (
                CAST(`p11` AS BIGINT) * 2147483648
              ) + CASE WHEN `m12` THEN 0 ELSE CAST(21474836480000 AS BIGINT) END AS `word2`
            FROM (
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
                  THEN CAST((
                    (
                      CAST(`l6` AS BIGINT) * 10000
                    ) + 500000
                  ) DIV 1000000 AS INT)
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
                  THEN CAST((
                    (
                      CAST(`l14` AS BIGINT) * 6000
                    ) + 500000
                  ) DIV 1000000 AS INT)
                  ELSE 0
                END AS `p11`,
                `l15` AS `m12`,
                `l2` AS `g0`,
                `l3` AS `g1`,
                COALESCE(`l0` AND `l1`, FALSE) AS `in_market`,
                (
                  `l0` AND `l1`
                ) IS NULL AS `market_unknown`
              FROM (
                SELECT
                  CAST(`a`.`id` AS STRING) AS `id`,
                  `d0`.`l0` AS `l0`,
                  `d1`.`l1` AS `l1`,
                  CASE
                    WHEN `a`.`domain` IS NULL
                    THEN NULL
                    WHEN (
                      (
                        `a`.`domain` >= '!'
                      ) AND (
                        `a`.`domain` < '\u007F'
                      )
                    )
                    AND (
                      NOT (
                        (STARTSWITH(`a`.`domain`, 'C') OR STARTSWITH(`a`.`domain`, 'c'))
                      )
                    )
                    THEN FALSE
                    ELSE CASE
                      WHEN (
                        (
                          `a`.`domain` >= '!'
                        ) AND (
                          `a`.`domain` < '\u007F'
                        )
                      )
                      AND (
                        NOT RLIKE(
                          `a`.`domain`,
                          '\\A(?:(?:[\\x{63}\\x{43}]?[^\\x00-\\x7F ... 1211 signs, 40f8c20b15ec'
                        )
                      )
                      THEN FALSE
                      WHEN RLIKE(
                        `a`.`domain`,
                        '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 3247 signs, 0847d06e7459'
                      )
                      THEN TRUE
                      WHEN NOT RLIKE(`a`.`domain`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                      THEN CASE
                        WHEN RLIKE(`a`.`domain`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
                                              BTRIM(
                                                CASE WHEN NOT REPLACE(`a`.`domain`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`a`.`domain`, '\u11A7', ''), FALSE) END,
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
                      WHEN (NOT ISNAN(CAST(`a`.`headcount` AS DOUBLE)) AND ABS(CAST(`a`.`headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`headcount` AS DOUBLE)
                    END >= CAST('30.0' AS DOUBLE)
                  )
                  AND (
                    CASE
                      WHEN (NOT ISNAN(CAST(`a`.`headcount` AS DOUBLE)) AND ABS(CAST(`a`.`headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`headcount` AS DOUBLE)
                    END <= CAST('250.0' AS DOUBLE)
                  ) AS `l4`,
                  `d0`.`l5` AS `l5`,
                  CASE
                    WHEN NOT CASE
                      WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                    END IS NULL
                    THEN CAST(FLOOR(
                      (
                        CASE
                          WHEN CASE
                            WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                            THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                          END <= CAST('1000000.0' AS DOUBLE)
                          THEN CAST('0.0' AS DOUBLE)
                          WHEN CASE
                            WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                            THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                          END < CAST('3000000.0' AS DOUBLE)
                          THEN (
                            CASE
                              WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                              THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                            END - CAST('1000000.0' AS DOUBLE)
                          ) / CAST('2000000.0' AS DOUBLE)
                          WHEN CASE
                            WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                            THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                          END >= CAST('60000000.0' AS DOUBLE)
                          THEN CAST('0.0' AS DOUBLE)
                          WHEN CAST('30000000.0' AS DOUBLE) < CASE
                            WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                            THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                          END
                          THEN (
                            CAST('60000000.0' AS DOUBLE) - CASE
                              WHEN (NOT ISNAN(CAST(`a`.`revenue_eur` AS DOUBLE)) AND ABS(CAST(`a`.`revenue_eur` AS DOUBLE)) < DOUBLE('Infinity'))
                              THEN CAST(`a`.`revenue_eur` AS DOUBLE)
                            END
                          ) / CAST('30000000.0' AS DOUBLE)
                          ELSE CAST('1.0' AS DOUBLE)
                        END * CAST('1000000.0' AS DOUBLE)
                      ) + CAST('0.5' AS DOUBLE)
                    ) AS INT)
                  END AS `l6`,
                  CASE
                    WHEN `a`.`technologies` IS NULL
                    THEN NULL
                    WHEN CASE WHEN NOT TRANSFORM(
                      `a`.`technologies`,
                      `w` -> CASE
                        WHEN `w` IS NULL
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          NOT (
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                          )
                        )
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          OCTET_LENGTH(`w`) = CHAR_LENGTH(`w`)
                        )
                        AND (
                          (
                            RIGHT(`w`, 1) >= '!'
                          ) AND (
                            RIGHT(`w`, 1) < '\u007F'
                          )
                        )
                        THEN CASE
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'hubspot')
                          THEN 1
                          ELSE 0
                        END
                        ELSE 2
                      END
                    ) IS NULL THEN COALESCE(ARRAY_CONTAINS(TRANSFORM(
                      `a`.`technologies`,
                      `w` -> CASE
                        WHEN `w` IS NULL
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          NOT (
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                          )
                        )
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          OCTET_LENGTH(`w`) = CHAR_LENGTH(`w`)
                        )
                        AND (
                          (
                            RIGHT(`w`, 1) >= '!'
                          ) AND (
                            RIGHT(`w`, 1) < '\u007F'
                          )
                        )
                        THEN CASE
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'hubspot')
                          THEN 1
                          ELSE 0
                        END
                        ELSE 2
                      END
                    ), 1), FALSE) END
                    THEN TRUE
                    WHEN CASE WHEN NOT TRANSFORM(
                      `a`.`technologies`,
                      `w` -> CASE
                        WHEN `w` IS NULL
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          NOT (
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                          )
                        )
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          OCTET_LENGTH(`w`) = CHAR_LENGTH(`w`)
                        )
                        AND (
                          (
                            RIGHT(`w`, 1) >= '!'
                          ) AND (
                            RIGHT(`w`, 1) < '\u007F'
                          )
                        )
                        THEN CASE
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'hubspot')
                          THEN 1
                          ELSE 0
                        END
                        ELSE 2
                      END
                    ) IS NULL THEN COALESCE(ARRAY_CONTAINS(TRANSFORM(
                      `a`.`technologies`,
                      `w` -> CASE
                        WHEN `w` IS NULL
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          NOT (
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                          )
                        )
                        THEN 0
                        WHEN (
                          (
                            `w` >= '!'
                          ) AND (
                            `w` < '\u007F'
                          )
                        )
                        AND (
                          OCTET_LENGTH(`w`) = CHAR_LENGTH(`w`)
                        )
                        AND (
                          (
                            RIGHT(`w`, 1) >= '!'
                          ) AND (
                            RIGHT(`w`, 1) < '\u007F'
                          )
                        )
                        THEN CASE
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'hubspot')
                          THEN 1
                          ELSE 0
                        END
                        ELSE 2
                      END
                    ), 2), FALSE) END
                    THEN CASE
                      WHEN CASE WHEN NOT TRANSFORM(
                        `a`.`technologies`,
                        `w` -> CASE
                          WHEN `w` IS NULL
                          THEN 0
                          WHEN (
                            (
                              `w` >= '!'
                            ) AND (
                              `w` < '\u007F'
                            )
                          )
                          AND (
                            NOT (
                              (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                              )
                              THEN TRUE
                              ELSE CASE WHEN RLIKE(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z') THEN NULL ELSE FALSE END
                            END
                            THEN 1
                            ELSE 0
                          END
                          ELSE 3
                        END
                      ) IS NULL THEN COALESCE(ARRAY_CONTAINS(TRANSFORM(
                        `a`.`technologies`,
                        `w` -> CASE
                          WHEN `w` IS NULL
                          THEN 0
                          WHEN (
                            (
                              `w` >= '!'
                            ) AND (
                              `w` < '\u007F'
                            )
                          )
                          AND (
                            NOT (
                              (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                              )
                              THEN TRUE
                              ELSE CASE WHEN RLIKE(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z') THEN NULL ELSE FALSE END
                            END
                            THEN 1
                            ELSE 0
                          END
                          ELSE 3
                        END
                      ), 1), FALSE) END
                      THEN TRUE
                      ELSE CASE
                        WHEN CASE WHEN NOT TRANSFORM(
                          `a`.`technologies`,
                          `w` -> CASE
                            WHEN `w` IS NULL
                            THEN 0
                            WHEN (
                              (
                                `w` >= '!'
                              ) AND (
                                `w` < '\u007F'
                              )
                            )
                            AND (
                              NOT (
                                (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                                )
                                THEN TRUE
                                ELSE CASE WHEN RLIKE(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z') THEN NULL ELSE FALSE END
                              END
                              THEN 1
                              ELSE 0
                            END
                            ELSE 3
                          END
                        ) IS NULL THEN COALESCE(ARRAY_CONTAINS(TRANSFORM(
                          `a`.`technologies`,
                          `w` -> CASE
                            WHEN `w` IS NULL
                            THEN 0
                            WHEN (
                              (
                                `w` >= '!'
                              ) AND (
                                `w` < '\u007F'
                              )
                            )
                            AND (
                              NOT (
                                (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'h') OR STARTSWITH(`w`, 's'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                                )
                                THEN TRUE
                                ELSE CASE WHEN RLIKE(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z') THEN NULL ELSE FALSE END
                              END
                              THEN 1
                              ELSE 0
                            END
                            ELSE 3
                          END
                        ), 3), FALSE) END
                        THEN CASE WHEN NOT ZIP_WITH(`a`.`technologies`, SPLIT(
                          REFLECT('com.ibm.icu.text.Normalizer', 'compose', ARRAY_JOIN(TRANSFORM(`a`.`technologies`, `w` -> REPLACE(`w`, '\u11A7', '')), '\u0000', ''), FALSE),
                          '\u0000',
                          -1
                        ), (`w`, `composed`) -> CASE
                          WHEN CASE
                            WHEN (
                              (
                                `w` >= '!'
                              ) AND (
                                `w` < '\u007F'
                              )
                            )
                            AND (
                              NOT RLIKE(
                                `w`,
                                '\\A(?:(?:[\\x{73}\\x{53}]?[^\\x00-\\x7F ... 605 signs, 6d6b58801090'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                            )
                            THEN TRUE
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE WHEN RLIKE(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z') THEN NULL ELSE FALSE END
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
                                                    BTRIM(
                                                      `composed`,
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
                        END) IS NULL THEN COALESCE(ARRAY_CONTAINS(ZIP_WITH(`a`.`technologies`, SPLIT(
                          REFLECT('com.ibm.icu.text.Normalizer', 'compose', ARRAY_JOIN(TRANSFORM(`a`.`technologies`, `w` -> REPLACE(`w`, '\u11A7', '')), '\u0000', ''), FALSE),
                          '\u0000',
                          -1
                        ), (`w`, `composed`) -> CASE
                          WHEN CASE
                            WHEN (
                              (
                                `w` >= '!'
                              ) AND (
                                `w` < '\u007F'
                              )
                            )
                            AND (
                              NOT RLIKE(
                                `w`,
                                '\\A(?:(?:[\\x{73}\\x{53}]?[^\\x00-\\x7F ... 605 signs, 6d6b58801090'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1661 signs, 13b2387f1701'
                            )
                            THEN TRUE
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE WHEN RLIKE(`w`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z') THEN NULL ELSE FALSE END
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
                                                    BTRIM(
                                                      `composed`,
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
                        END), 1), FALSE) END
                        ELSE FALSE
                      END
                    END
                    ELSE FALSE
                  END AS `l7`,
                  (
                    CASE
                      WHEN (NOT ISNAN(CAST(`a`.`sales_headcount` AS DOUBLE)) AND ABS(CAST(`a`.`sales_headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`sales_headcount` AS DOUBLE)
                    END >= CAST('5.0' AS DOUBLE)
                  )
                  AND (
                    CASE
                      WHEN (NOT ISNAN(CAST(`a`.`sales_headcount` AS DOUBLE)) AND ABS(CAST(`a`.`sales_headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`sales_headcount` AS DOUBLE)
                    END <= CAST('15.0' AS DOUBLE)
                  ) AS `l8`,
                  CASE WHEN COALESCE(`ev`.`n0`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n0`, 0) >= 1 END AS `l9`,
                  CASE WHEN COALESCE(`ev`.`n1`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n1`, 0) >= 1 END AS `l10`,
                  CASE WHEN COALESCE(`ev`.`n2`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n2`, 0) >= 1 END AS `l11`,
                  `a`.`seeks_enrichment` = TRUE AS `l12`,
                  CASE
                    WHEN (NOT ISNAN(CAST(`a`.`reply_rate_pct` AS DOUBLE)) AND ABS(CAST(`a`.`reply_rate_pct` AS DOUBLE)) < DOUBLE('Infinity'))
                    THEN CAST(`a`.`reply_rate_pct` AS DOUBLE)
                  END <= CAST('3.0' AS DOUBLE) AS `l13`,
                  CASE
                    WHEN COALESCE(`ev`.`x3`, 0) >= 3000000
                    THEN 1000000
                    ELSE CAST((
                      (
                        COALESCE(`ev`.`x3`, 0) * 2
                      ) + 3
                    ) DIV 6 AS INT)
                  END AS `l14`,
                  COALESCE(`ev`.`n4`, 0) >= 1 AS `l15`
                FROM (
                  SELECT
                    *
                  FROM `accounts`
                  WHERE
                    CASE
                      WHEN `id` IS NULL
                      THEN FALSE
                      WHEN (
                        CAST(`id` AS STRING) >= '!'
                      ) AND (
                        CAST(`id` AS STRING) < '\u007F'
                      )
                      THEN TRUE
                      ELSE NOT (
                        CASE
                          WHEN (
                            (
                              CAST(`id` AS STRING) >= '!'
                            ) AND (
                              CAST(`id` AS STRING) < '\u007F'
                            )
                          )
                          AND (
                            OCTET_LENGTH(CAST(`id` AS STRING)) = CHAR_LENGTH(CAST(`id` AS STRING))
                          )
                          AND (
                            (
                              RIGHT(CAST(`id` AS STRING), 1) >= '!'
                            )
                            AND (
                              RIGHT(CAST(`id` AS STRING), 1) < '\u007F'
                            )
                          )
                          THEN TRANSLATE(CAST(`id` AS STRING), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                          WHEN NOT RLIKE(
                            CAST(`id` AS STRING),
                            '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                          )
                          THEN TRANSLATE(
                            TRANSLATE(
                              BTRIM(CAST(`id` AS STRING), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                              'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                              'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                            ),
                            'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                            'abcdefghijklmnopqrstuvwxyz'
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
                                                BTRIM(
                                                  CASE WHEN NOT REPLACE(CAST(`id` AS STRING), '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(CAST(`id` AS STRING), '\u11A7', ''), FALSE) END,
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
                ) AS `a`
                LEFT JOIN (
                  SELECT
                    `v`.`raw`,
                    NULLIF(
                      CASE
                        WHEN RLIKE(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
                        THEN `v`.`raw`
                        ELSE TRANSLATE(
                          REGEXP_REPLACE(
                            CASE
                              WHEN (
                                (
                                  `v`.`raw` >= '!'
                                ) AND (
                                  `v`.`raw` < '\u007F'
                                )
                              )
                              AND (
                                OCTET_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                              )
                              AND (
                                (
                                  RIGHT(`v`.`raw`, 1) >= '!'
                                ) AND (
                                  RIGHT(`v`.`raw`, 1) < '\u007F'
                                )
                              )
                              THEN TRANSLATE(`v`.`raw`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                              WHEN NOT RLIKE(
                                `v`.`raw`,
                                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                              )
                              THEN TRANSLATE(
                                TRANSLATE(
                                  BTRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                  'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                ),
                                'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                'abcdefghijklmnopqrstuvwxyz'
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
                                                    BTRIM(
                                                      CASE WHEN NOT REPLACE(`v`.`raw`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`v`.`raw`, '\u11A7', ''), FALSE) END,
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
                          ),
                          'abcdefghijklmnopqrstuvwxyz',
                          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
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
                        WHEN RLIKE(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
                        THEN `v`.`raw`
                        ELSE TRANSLATE(
                          REGEXP_REPLACE(
                            CASE
                              WHEN (
                                (
                                  `v`.`raw` >= '!'
                                ) AND (
                                  `v`.`raw` < '\u007F'
                                )
                              )
                              AND (
                                OCTET_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                              )
                              AND (
                                (
                                  RIGHT(`v`.`raw`, 1) >= '!'
                                ) AND (
                                  RIGHT(`v`.`raw`, 1) < '\u007F'
                                )
                              )
                              THEN TRANSLATE(`v`.`raw`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                              WHEN NOT RLIKE(
                                `v`.`raw`,
                                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                              )
                              THEN TRANSLATE(
                                TRANSLATE(
                                  BTRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                  'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                ),
                                'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                'abcdefghijklmnopqrstuvwxyz'
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
                                                    BTRIM(
                                                      CASE WHEN NOT REPLACE(`v`.`raw`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`v`.`raw`, '\u11A7', ''), FALSE) END,
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
                          ),
                          'abcdefghijklmnopqrstuvwxyz',
                          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                        )
                      END,
                      ''
                    ) IN ('FR', 'GB', 'DE') AS `l5`
                  FROM (
                    SELECT DISTINCT
                      `country` AS `raw`
                    FROM (
                      SELECT
                        *
                      FROM `accounts`
                      WHERE
                        CASE
                          WHEN `id` IS NULL
                          THEN FALSE
                          WHEN (
                            CAST(`id` AS STRING) >= '!'
                          ) AND (
                            CAST(`id` AS STRING) < '\u007F'
                          )
                          THEN TRUE
                          ELSE NOT (
                            CASE
                              WHEN (
                                (
                                  CAST(`id` AS STRING) >= '!'
                                ) AND (
                                  CAST(`id` AS STRING) < '\u007F'
                                )
                              )
                              AND (
                                OCTET_LENGTH(CAST(`id` AS STRING)) = CHAR_LENGTH(CAST(`id` AS STRING))
                              )
                              AND (
                                (
                                  RIGHT(CAST(`id` AS STRING), 1) >= '!'
                                )
                                AND (
                                  RIGHT(CAST(`id` AS STRING), 1) < '\u007F'
                                )
                              )
                              THEN TRANSLATE(CAST(`id` AS STRING), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                              WHEN NOT RLIKE(
                                CAST(`id` AS STRING),
                                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                              )
                              THEN TRANSLATE(
                                TRANSLATE(
                                  BTRIM(CAST(`id` AS STRING), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                  'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                ),
                                'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                'abcdefghijklmnopqrstuvwxyz'
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
                                                    BTRIM(
                                                      CASE WHEN NOT REPLACE(CAST(`id` AS STRING), '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(CAST(`id` AS STRING), '\u11A7', ''), FALSE) END,
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
                    ) AS `kept_accounts`
                  ) AS `v`
                ) AS `d0`
                  ON `a`.`country` = `d0`.`raw`
                LEFT JOIN (
                  SELECT
                    `v`.`raw`,
                    STARTSWITH(
                      NULLIF(
                        CASE
                          WHEN RLIKE(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
                          THEN `v`.`raw`
                          ELSE TRANSLATE(
                            REGEXP_REPLACE(
                              CASE
                                WHEN (
                                  (
                                    `v`.`raw` >= '!'
                                  ) AND (
                                    `v`.`raw` < '\u007F'
                                  )
                                )
                                AND (
                                  OCTET_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                                )
                                AND (
                                  (
                                    RIGHT(`v`.`raw`, 1) >= '!'
                                  ) AND (
                                    RIGHT(`v`.`raw`, 1) < '\u007F'
                                  )
                                )
                                THEN TRANSLATE(`v`.`raw`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                                WHEN NOT RLIKE(
                                  `v`.`raw`,
                                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                                )
                                THEN TRANSLATE(
                                  TRANSLATE(
                                    BTRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                    'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                  ),
                                  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                  'abcdefghijklmnopqrstuvwxyz'
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
                                                      BTRIM(
                                                        CASE WHEN NOT REPLACE(`v`.`raw`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`v`.`raw`, '\u11A7', ''), FALSE) END,
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
                            ),
                            'abcdefghijklmnopqrstuvwxyz',
                            'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                          )
                        END,
                        ''
                      ),
                      '582'
                    )
                    OR STARTSWITH(
                      NULLIF(
                        CASE
                          WHEN RLIKE(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
                          THEN `v`.`raw`
                          ELSE TRANSLATE(
                            REGEXP_REPLACE(
                              CASE
                                WHEN (
                                  (
                                    `v`.`raw` >= '!'
                                  ) AND (
                                    `v`.`raw` < '\u007F'
                                  )
                                )
                                AND (
                                  OCTET_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                                )
                                AND (
                                  (
                                    RIGHT(`v`.`raw`, 1) >= '!'
                                  ) AND (
                                    RIGHT(`v`.`raw`, 1) < '\u007F'
                                  )
                                )
                                THEN TRANSLATE(`v`.`raw`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                                WHEN NOT RLIKE(
                                  `v`.`raw`,
                                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                                )
                                THEN TRANSLATE(
                                  TRANSLATE(
                                    BTRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                    'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                  ),
                                  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                  'abcdefghijklmnopqrstuvwxyz'
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
                                                      BTRIM(
                                                        CASE WHEN NOT REPLACE(`v`.`raw`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`v`.`raw`, '\u11A7', ''), FALSE) END,
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
                            ),
                            'abcdefghijklmnopqrstuvwxyz',
                            'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                          )
                        END,
                        ''
                      ),
                      '62'
                    )
                    OR STARTSWITH(
                      NULLIF(
                        CASE
                          WHEN RLIKE(`v`.`raw`, '\\A(?:[0-9A-Z]+)\\z')
                          THEN `v`.`raw`
                          ELSE TRANSLATE(
                            REGEXP_REPLACE(
                              CASE
                                WHEN (
                                  (
                                    `v`.`raw` >= '!'
                                  ) AND (
                                    `v`.`raw` < '\u007F'
                                  )
                                )
                                AND (
                                  OCTET_LENGTH(`v`.`raw`) = CHAR_LENGTH(`v`.`raw`)
                                )
                                AND (
                                  (
                                    RIGHT(`v`.`raw`, 1) >= '!'
                                  ) AND (
                                    RIGHT(`v`.`raw`, 1) < '\u007F'
                                  )
                                )
                                THEN TRANSLATE(`v`.`raw`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                                WHEN NOT RLIKE(
                                  `v`.`raw`,
                                  '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                                )
                                THEN TRANSLATE(
                                  TRANSLATE(
                                    BTRIM(`v`.`raw`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                    'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                  ),
                                  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                  'abcdefghijklmnopqrstuvwxyz'
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
                                                      BTRIM(
                                                        CASE WHEN NOT REPLACE(`v`.`raw`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`v`.`raw`, '\u11A7', ''), FALSE) END,
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
                            ),
                            'abcdefghijklmnopqrstuvwxyz',
                            'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                          )
                        END,
                        ''
                      ),
                      '63'
                    ) AS `l1`
                  FROM (
                    SELECT DISTINCT
                      `naf` AS `raw`
                    FROM (
                      SELECT
                        *
                      FROM `accounts`
                      WHERE
                        CASE
                          WHEN `id` IS NULL
                          THEN FALSE
                          WHEN (
                            CAST(`id` AS STRING) >= '!'
                          ) AND (
                            CAST(`id` AS STRING) < '\u007F'
                          )
                          THEN TRUE
                          ELSE NOT (
                            CASE
                              WHEN (
                                (
                                  CAST(`id` AS STRING) >= '!'
                                ) AND (
                                  CAST(`id` AS STRING) < '\u007F'
                                )
                              )
                              AND (
                                OCTET_LENGTH(CAST(`id` AS STRING)) = CHAR_LENGTH(CAST(`id` AS STRING))
                              )
                              AND (
                                (
                                  RIGHT(CAST(`id` AS STRING), 1) >= '!'
                                )
                                AND (
                                  RIGHT(CAST(`id` AS STRING), 1) < '\u007F'
                                )
                              )
                              THEN TRANSLATE(CAST(`id` AS STRING), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                              WHEN NOT RLIKE(
                                CAST(`id` AS STRING),
                                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                              )
                              THEN TRANSLATE(
                                TRANSLATE(
                                  BTRIM(CAST(`id` AS STRING), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                  'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                                ),
                                'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                                'abcdefghijklmnopqrstuvwxyz'
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
                                                    BTRIM(
                                                      CASE WHEN NOT REPLACE(CAST(`id` AS STRING), '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(CAST(`id` AS STRING), '\u11A7', ''), FALSE) END,
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
                    ) AS `kept_accounts`
                  ) AS `v`
                ) AS `d1`
                  ON `a`.`naf` = `d1`.`raw`
                LEFT JOIN (
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
                    ) AS BIGINT) AS `n0`,
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
                    ) AS BIGINT) AS `n1`,
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
                    ) AS BIGINT) AS `n2`,
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
                    ) AS BIGINT) AS `n3`,
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
                    ) AS BIGINT) AS `x3`,
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
                    ) AS BIGINT) AS `n4`
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        COALESCE(NULLIF(CAST(`e`.`account_id` AS STRING), ''), `c`.`account`) AS `account`,
                        NULLIF(CAST(`e`.`contact_id` AS STRING), '') AS `contact`,
                        `names`.`name` AS `event`,
                        CASE
                          WHEN (NOT `e`.`at` IS NULL)
                          THEN DATE_FROM_UNIX_DATE(CAST((((UNIX_MICROS(`e`.`at`) + CASE
                            WHEN UNIX_MICROS(`e`.`at`) < 1743296400000000
                            THEN 3600000000
                            WHEN UNIX_MICROS(`e`.`at`) < 1761440400000000
                            THEN 7200000000
                            WHEN UNIX_MICROS(`e`.`at`) < 1774746000000000
                            THEN 3600000000
                            ELSE 7200000000
                          END) + 62167219200000000) DIV 86400000000 - 719528) AS INT))
                        END AS `day`,
                        CAST(1 AS BIGINT) AS `n`
                      FROM (
                        SELECT
                          *
                        FROM `events`
                      ) AS `e`
                      JOIN (
                        SELECT
                          `raw`,
                          CASE
                            WHEN (
                              (
                                CAST(`raw` AS STRING) >= '!'
                              ) AND (
                                CAST(`raw` AS STRING) < '\u007F'
                              )
                            )
                            AND (
                              OCTET_LENGTH(CAST(`raw` AS STRING)) = CHAR_LENGTH(CAST(`raw` AS STRING))
                            )
                            AND (
                              (
                                RIGHT(CAST(`raw` AS STRING), 1) >= '!'
                              )
                              AND (
                                RIGHT(CAST(`raw` AS STRING), 1) < '\u007F'
                              )
                            )
                            THEN TRANSLATE(CAST(`raw` AS STRING), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                            WHEN NOT RLIKE(
                              CAST(`raw` AS STRING),
                              '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                            )
                            THEN TRANSLATE(
                              TRANSLATE(
                                BTRIM(CAST(`raw` AS STRING), '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
                                'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìí ... 163 signs, 7c768cedcd31',
                                'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeii ... 163 signs, 9071b3bf4eeb'
                              ),
                              'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                              'abcdefghijklmnopqrstuvwxyz'
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
                                                  BTRIM(
                                                    CASE WHEN NOT REPLACE(CAST(`raw` AS STRING), '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(CAST(`raw` AS STRING), '\u11A7', ''), FALSE) END,
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
                          FROM (
                            SELECT
                              *
                            FROM `events`
                          ) AS `kept_events`
                        ) AS `spelt`
                      ) AS `names`
                        ON `e`.`event` = `names`.`raw`
                      LEFT JOIN (
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
                      ) AS `c`
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
                  ) AS `e`
                  LEFT JOIN (
                    SELECT
                      `d`.*
                    FROM VALUES
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
                      (627, 1) AS `d`(`age`, `worth`)
                  ) AS `decay0`
                    ON DATEDIFF(CAST('2026-09-30' AS DATE), `e`.`day`) = `decay0`.`age`
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
                ) AS `ev`
                  ON CAST(`a`.`id` AS STRING) = `ev`.`account`
              ) AS `states`
            ) AS `lines`
          ) AS `sums`
        ) AS `unpacked`
      ) AS `verdicts`
    ) AS `scored`
  ) AS `wanted`
) AS `asked`
