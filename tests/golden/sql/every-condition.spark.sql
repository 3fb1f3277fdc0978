-- focale: profile every-condition, version 3, as of 2026-09-30
-- dialect: Spark, executed and equal
-- Days are written out: write the query again for another day.
-- limit: Spark 4; a session in UTC and in ANSI mode.
-- to know: columns assumed, nobody saw table accounts: id (text), kind (text), region (text), headcount (number), sales_headcount (number), establishments (number), naf (text), departement (text), updated_on (date), renewed_on (date), maturity (text), name (text), technologies (list of texts), email (text), phone (text), revenue_eur (number), growth_pct (number), nps (number), siren (text), domain (text), listed (true/false), country (text). Give a sample if it has others (--like FILE).
-- to know: columns assumed, nobody saw table events: account_id (text), event (text), at (timestamp with time zone), contact_id (text). Give a sample if it has others (--like-events FILE).
-- to know: columns assumed, nobody saw table contacts: contact_id (text), account_id (text). Give a sample if it has others (--like-contacts FILE).
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
  CAST(CAST(`points_int` AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `points`,
  CAST(CAST(LEAST(GREATEST(`total` + `open_down`, 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `low`,
  CAST(CAST(LEAST(GREATEST(`total` + `open_up`, 0), 100000) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `high`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`fit_sum`, 0) AS BIGINT) * 200000
      ) + 77587
    ) DIV 155174,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `fit`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`engagement_sum`, 0) AS BIGINT) * 200000
      ) + 22413
    ) DIV 44826,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `engagement`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_firmographic_sum`, 0) AS BIGINT) * 200000
      ) + 64657
    ) DIV 129314,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_firmographic`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_technographic_sum`, 0) AS BIGINT) * 200000
      ) + 12930
    ) DIV 25860,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_technographic`,
  CAST(CAST(LEAST(
    (
      (
        CAST(GREATEST(`pillar_behavioural_sum`, 0) AS BIGINT) * 200000
      ) + 22413
    ) DIV 44826,
    100000
  ) AS DECIMAL(6, 0)) * CAST('0.001' AS DECIMAL(3, 3)) AS DECIMAL(9, 3)) AS `pillar_behavioural`,
  CAST(NULL AS DECIMAL(9, 3)) AS `pillar_need`,
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
  CAST(`unknowns` AS BIGINT) AS `unknowns`,
  CASE
    WHEN `m0`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_kind`,
  CASE
    WHEN `m1`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_region`,
  CASE
    WHEN `m2`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_size`,
  CASE
    WHEN `m3`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_team`,
  CASE
    WHEN `m4`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_young`,
  CASE
    WHEN `m5`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_sector`,
  CASE
    WHEN `m6`
    THEN CAST('4.311' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_place`,
  CASE
    WHEN `m7`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_recent`,
  CASE
    WHEN `m8`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_renewal`,
  CASE
    WHEN `m9`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_title`,
  CASE
    WHEN `m10`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_name`,
  CASE
    WHEN `m11`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_crm`,
  CASE
    WHEN `m12`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_stack`,
  CASE
    WHEN `m13`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_no_rival`,
  CASE
    WHEN `m14`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_mail`,
  CASE
    WHEN `m15`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_no_phone`,
  CAST(CAST(CAST(`p16` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_revenue`,
  CAST(CAST(CAST(`p17` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_growth`,
  CASE
    WHEN `m18`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_hiring`,
  CAST(CAST(CAST(`p19` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_pricing`,
  CASE
    WHEN `m20`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_visits`,
  CAST(CAST(CAST(`p21` AS DECIMAL(9, 0)) * CAST('0.001' AS DECIMAL(4, 3)) AS DECIMAL(13, 3)) AS DECIMAL(9, 3)) AS `points_raised`,
  CASE
    WHEN `m22`
    THEN CAST('4.310' AS DECIMAL(9, 3))
    ELSE CAST('0' AS DECIMAL(9, 3))
  END AS `points_several`,
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
          WHEN GREATEST(`fit_sum`, 0) >= 54311
          THEN 0
          WHEN GREATEST(`fit_sum`, 0) >= 31035
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
        FROM (
          SELECT
            *,
            (
              `word0` & 131071
            ) + (
              (
                SHIFTRIGHT(`word0`, 17)
              ) & 32767
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
              ) & 8388607
            ) AS `unknowns`,
            (
              `word0` & 131071
            ) AS `fit_sum`,
            (
              (
                SHIFTRIGHT(`word0`, 17)
              ) & 32767
            ) AS `engagement_sum`,
            (
              `word2` & 65535
            ) AS `pillar_firmographic_sum`,
            (
              (
                SHIFTRIGHT(`word2`, 16)
              ) & 16383
            ) AS `pillar_technographic_sum`,
            (
              (
                SHIFTRIGHT(`word2`, 30)
              ) & 32767
            ) AS `pillar_behavioural_sum`,
            0 AS `pillar_need_sum`,
            (
              (
                SHIFTRIGHT(`word0`, 32)
              ) & 3
            ) AS `mandatory_met`,
            (
              (
                SHIFTRIGHT(`word0`, 34)
              ) & 3
            ) AS `mandatory_unknown`,
            0 AS `mandatory_signals`,
            (
              (
                SHIFTRIGHT(`word0`, 36)
              ) & 1
            ) AS `preferred_met`,
            (
              (
                SHIFTRIGHT(`word0`, 37)
              ) & 1
            ) AS `preferred_unknown`,
            (
              (
                SHIFTRIGHT(`word0`, 38)
              ) & 1
            ) AS `preferred_signals`,
            CASE WHEN `g0` THEN 0 WHEN `g1` THEN 1 END AS `gate_met`,
            CASE WHEN `g1` IS NULL THEN 1 END AS `gate_open`
          FROM (
            SELECT
              *,
              CASE
                WHEN `m0`
                THEN 4294971607
                WHEN `m0` IS NULL
                THEN 17179869184
                ELSE CAST(0 AS BIGINT)
              END + CASE WHEN `m1` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE
                WHEN `m2`
                THEN 4294971607
                WHEN `m2` IS NULL
                THEN 17179869184
                ELSE CAST(0 AS BIGINT)
              END + CASE WHEN `m3` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m4` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m5` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m6` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m7` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m8` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m9` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m10` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m11` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m12` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m13` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m14` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m15` THEN 4310 ELSE CAST(0 AS BIGINT) END + CAST(`p16` AS BIGINT) + CAST(`p17` AS BIGINT) + CASE
                WHEN `m18`
                THEN 69284397056
                WHEN `m18` IS NULL
                THEN 137438953472
                ELSE CAST(274877906944 AS BIGINT)
              END + (
                CAST(`p19` AS BIGINT) * 131072
              ) + CASE WHEN `m20` THEN 564920320 ELSE CAST(0 AS BIGINT) END + (
                CAST(`p21` AS BIGINT) * 131072
              ) + CASE WHEN `m22` THEN 564920320 ELSE CAST(0 AS BIGINT) END AS `word0`,
              CASE WHEN `m0` IS NULL THEN 17179873495 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m1` IS NULL THEN 34359742679 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m2` IS NULL THEN 68719481047 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m3` IS NULL THEN 137438957783 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m4` IS NULL THEN 274877911255 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m5` IS NULL THEN 549755818199 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m6` IS NULL THEN 1099511632087 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m7` IS NULL THEN 2199023259862 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m8` IS NULL THEN 4398046515414 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m9` IS NULL THEN 8796093026518 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m10` IS NULL THEN 17592186048726 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m11` IS NULL THEN 35184372093142 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m12` IS NULL THEN 70368744181974 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m13` IS NULL THEN 140737488359638 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m14` IS NULL THEN 281474976714966 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m15` IS NULL THEN 562949953425622 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m16` IS NULL THEN 1125899906846934 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m17` IS NULL THEN 2251799813689558 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m18` IS NULL THEN 4503599627374806 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m19` IS NULL THEN 9007199254746165 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m20` IS NULL THEN 18014398509486294 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m21` IS NULL THEN 36028797018968278 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m22` IS NULL THEN 72057594037932246 ELSE CAST(0 AS BIGINT) END AS `word1`,
              CASE WHEN `m0` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m1` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m2` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m3` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m4` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m5` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m6` THEN 4311 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m7` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m8` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m9` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m10` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m11` THEN 282460160 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m12` THEN 282460160 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m13` THEN 282460160 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m14` THEN 4310 ELSE CAST(0 AS BIGINT) END + CASE WHEN `m15` THEN 4310 ELSE CAST(0 AS BIGINT) END + CAST(`p16` AS BIGINT) + CAST(`p17` AS BIGINT) + CASE WHEN `m18` THEN 4627827261440 ELSE CAST(0 AS BIGINT) END + (
                CAST(`p19` AS BIGINT) * 1073741824
              ) + CASE WHEN `m20` THEN 4627827261440 ELSE CAST(0 AS BIGINT) END + (
                CAST(`p21` AS BIGINT) * 1073741824
              ) + CASE WHEN `m22` THEN 4627827261440 ELSE CAST(0 AS BIGINT) END AS `word2`
            FROM (
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
                  THEN CAST((
                    (
                      CAST(`l19` AS BIGINT) * 4310
                    ) + 500000
                  ) DIV 1000000 AS INT)
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
                  THEN CAST((
                    (
                      CAST(`l22` AS BIGINT) * 5173
                    ) + 500000
                  ) DIV 1000000 AS INT)
                  ELSE 0
                END AS `p19`,
                `l23` AS `m20`,
                `l24` >= 500000 AS `m21`,
                CASE
                  WHEN `l24` = 1000000
                  THEN 4310
                  WHEN 0 < `l24`
                  THEN CAST((
                    (
                      CAST(`l24` AS BIGINT) * 4310
                    ) + 500000
                  ) DIV 1000000 AS INT)
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
              FROM (
                SELECT
                  CAST(`a`.`id` AS STRING) AS `id`,
                  `d0`.`l0` AS `l0`,
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
                        (STARTSWITH(`a`.`domain`, 'R') OR STARTSWITH(`a`.`domain`, 'r'))
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
                          '\\A(?:(?:[\\x{72}\\x{52}]?[^\\x00-\\x7F ... 475 signs, c6dafd2baff0'
                        )
                      )
                      THEN FALSE
                      WHEN RLIKE(
                        `a`.`domain`,
                        '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1147 signs, b57dbac658da'
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
                      ) = 'rival.example'
                    END
                  END AS `l1`,
                  `a`.`listed` = FALSE AS `l2`,
                  `d1`.`l3` AS `l3`,
                  `d2`.`l4` AS `l4`,
                  CASE
                    WHEN (NOT ISNAN(CAST(`a`.`headcount` AS DOUBLE)) AND ABS(CAST(`a`.`headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                    THEN CAST(`a`.`headcount` AS DOUBLE)
                  END >= CAST('30.0' AS DOUBLE) AS `l5`,
                  CASE
                    WHEN (NOT ISNAN(CAST(`a`.`sales_headcount` AS DOUBLE)) AND ABS(CAST(`a`.`sales_headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                    THEN CAST(`a`.`sales_headcount` AS DOUBLE)
                  END >= CAST('5.0' AS DOUBLE) AS `l6`,
                  CASE
                    WHEN (NOT ISNAN(CAST(`a`.`establishments` AS DOUBLE)) AND ABS(CAST(`a`.`establishments` AS DOUBLE)) < DOUBLE('Infinity'))
                    THEN CAST(`a`.`establishments` AS DOUBLE)
                  END <= CAST('3.0' AS DOUBLE) AS `l7`,
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
                          `a`.`name` >= '0'
                        ) AND (
                          `a`.`name` < ':'
                        )
                      )
                      OR (
                        (
                          `a`.`name` >= 'A'
                        ) AND (
                          `a`.`name` < '['
                        )
                      )
                      OR (
                        (
                          `a`.`name` >= 'a'
                        ) AND (
                          `a`.`name` < '{'
                        )
                      )
                    )
                    AND (
                      NOT (
                        (STARTSWITH(`a`.`name`, 'A') OR STARTSWITH(`a`.`name`, 'B') OR STARTSWITH(`a`.`name`, 'C') OR STARTSWITH(`a`.`name`, 'E') OR STARTSWITH(`a`.`name`, 'G') OR STARTSWITH(`a`.`name`, 'I') OR STARTSWITH(`a`.`name`, 'L') OR STARTSWITH(`a`.`name`, 'N') OR STARTSWITH(`a`.`name`, 'P') OR STARTSWITH(`a`.`name`, 'S') OR STARTSWITH(`a`.`name`, 'a') OR STARTSWITH(`a`.`name`, 'b') OR STARTSWITH(`a`.`name`, 'c') OR STARTSWITH(`a`.`name`, 'e') OR STARTSWITH(`a`.`name`, 'g') OR STARTSWITH(`a`.`name`, 'i') OR STARTSWITH(`a`.`name`, 'l') OR STARTSWITH(`a`.`name`, 'n') OR STARTSWITH(`a`.`name`, 'p') OR STARTSWITH(`a`.`name`, 's'))
                      )
                    )
                    THEN FALSE
                    ELSE NULLIF(
                      REGEXP_REPLACE(
                        REGEXP_REPLACE(
                          BTRIM(
                            REGEXP_REPLACE(
                              ARRAY_JOIN(
                                TRANSFORM(
                                  SPLIT(
                                    CASE
                                      WHEN (
                                        (
                                          `a`.`name` >= '!'
                                        ) AND (
                                          `a`.`name` < '\u007F'
                                        )
                                      )
                                      AND (
                                        OCTET_LENGTH(`a`.`name`) = CHAR_LENGTH(`a`.`name`)
                                      )
                                      AND (
                                        (
                                          RIGHT(`a`.`name`, 1) >= '!'
                                        ) AND (
                                          RIGHT(`a`.`name`, 1) < '\u007F'
                                        )
                                      )
                                      THEN TRANSLATE(`a`.`name`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                                      WHEN NOT RLIKE(
                                        `a`.`name`,
                                        '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                                      )
                                      THEN TRANSLATE(
                                        TRANSLATE(
                                          BTRIM(`a`.`name`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                                              CASE WHEN NOT REPLACE(`a`.`name`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`a`.`name`, '\u11A7', ''), FALSE) END,
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
                                    -1
                                  ),
                                  `w` -> CASE
                                    WHEN RLIKE(`w`, '\\A(?:(?:[a-z]\\.)+[a-z]?)\\z')
                                    THEN REPLACE(`w`, '.', '')
                                    ELSE REPLACE(`w`, '.', ' ')
                                  END
                                ),
                                ' '
                              ),
                              ' +',
                              ' '
                            )
                          ),
                          '(?: (?:ag|association|bv|cooperative|ei ... 151 signs, 672be692ce95',
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
                            (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'c++')
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
                            (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'c++')
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
                            (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'c++')
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
                            (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('salesforce', 'c++')
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
                              (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                              (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                                (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                                (STARTSWITH(`w`, 'C') OR STARTSWITH(`w`, 'S') OR STARTSWITH(`w`, 'c') OR STARTSWITH(`w`, 's'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                                '\\A(?:(?:[\\x{73}\\x{53}]?[^\\x00-\\x7F ... 475 signs, 1a4066ea33dc'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                            ) IN ('salesforce', 'c++')
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
                                '\\A(?:(?:[\\x{73}\\x{53}]?[^\\x00-\\x7F ... 475 signs, 1a4066ea33dc'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1225 signs, b5d70486235c'
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
                            ) IN ('salesforce', 'c++')
                          END
                          THEN 1
                          ELSE 0
                        END), 1), FALSE) END
                        ELSE FALSE
                      END
                    END
                    ELSE FALSE
                  END AS `l14`,
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
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'hubspot'
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
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'hubspot'
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
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'hubspot'
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
                            (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'hubspot'
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
                              (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                              (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                                (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                                (STARTSWITH(`w`, 'H') OR STARTSWITH(`w`, 'h'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                                '\\A(?:(?:[\\x{68}\\x{48}]?[^\\x00-\\x7F ... 284 signs, 87ba36fdf1ca'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                            ) = 'hubspot'
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
                                '\\A(?:(?:[\\x{68}\\x{48}]?[^\\x00-\\x7F ... 284 signs, 87ba36fdf1ca'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 614 signs, d7b9a5fc9e7e'
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
                            ) = 'hubspot'
                          END
                          THEN 1
                          ELSE 0
                        END), 1), FALSE) END
                        ELSE FALSE
                      END
                    END
                    ELSE FALSE
                  END AS `l15`,
                  NOT CASE
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
                            (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'rival'
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
                            (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'rival'
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
                            (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'rival'
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
                            (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
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
                          WHEN TRANSLATE(`w`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'rival'
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
                              (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                              (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
                            )
                          )
                          THEN 0
                          WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                          THEN CASE
                            WHEN CASE
                              WHEN RLIKE(
                                `w`,
                                '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                                (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                                (STARTSWITH(`w`, 'R') OR STARTSWITH(`w`, 'r'))
                              )
                            )
                            THEN 0
                            WHEN NOT RLIKE(`w`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                            THEN CASE
                              WHEN CASE
                                WHEN RLIKE(
                                  `w`,
                                  '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                                '\\A(?:(?:[\\x{72}\\x{52}]?[^\\x00-\\x7F ... 220 signs, 0304f81ad796'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                            ) = 'rival'
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
                                '\\A(?:(?:[\\x{72}\\x{52}]?[^\\x00-\\x7F ... 220 signs, 0304f81ad796'
                              )
                            )
                            THEN FALSE
                            WHEN RLIKE(
                              `w`,
                              '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 542 signs, 1dd7ac418962'
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
                            ) = 'rival'
                          END
                          THEN 1
                          ELSE 0
                        END), 1), FALSE) END
                        ELSE FALSE
                      END
                    END
                    ELSE FALSE
                  END AS `l16`,
                  CASE
                    WHEN `a`.`email` IS NULL
                    THEN FALSE
                    WHEN (
                      `a`.`email` >= '!'
                    ) AND (
                      `a`.`email` < '\u007F'
                    )
                    THEN TRUE
                    ELSE NOT NULLIF(
                      CASE
                        WHEN (
                          (
                            `a`.`email` >= '!'
                          ) AND (
                            `a`.`email` < '\u007F'
                          )
                        )
                        AND (
                          OCTET_LENGTH(`a`.`email`) = CHAR_LENGTH(`a`.`email`)
                        )
                        AND (
                          (
                            RIGHT(`a`.`email`, 1) >= '!'
                          ) AND (
                            RIGHT(`a`.`email`, 1) < '\u007F'
                          )
                        )
                        THEN TRANSLATE(`a`.`email`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                        WHEN NOT RLIKE(
                          `a`.`email`,
                          '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                        )
                        THEN TRANSLATE(
                          TRANSLATE(
                            BTRIM(`a`.`email`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                                CASE WHEN NOT REPLACE(`a`.`email`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`a`.`email`, '\u11A7', ''), FALSE) END,
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
                      `a`.`phone` >= '!'
                    ) AND (
                      `a`.`phone` < '\u007F'
                    )
                    THEN TRUE
                    ELSE NOT NULLIF(
                      CASE
                        WHEN (
                          (
                            `a`.`phone` >= '!'
                          ) AND (
                            `a`.`phone` < '\u007F'
                          )
                        )
                        AND (
                          OCTET_LENGTH(`a`.`phone`) = CHAR_LENGTH(`a`.`phone`)
                        )
                        AND (
                          (
                            RIGHT(`a`.`phone`, 1) >= '!'
                          ) AND (
                            RIGHT(`a`.`phone`, 1) < '\u007F'
                          )
                        )
                        THEN TRANSLATE(`a`.`phone`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                        WHEN NOT RLIKE(
                          `a`.`phone`,
                          '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                        )
                        THEN TRANSLATE(
                          TRANSLATE(
                            BTRIM(`a`.`phone`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                                CASE WHEN NOT REPLACE(`a`.`phone`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`a`.`phone`, '\u11A7', ''), FALSE) END,
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
                  END AS `l19`,
                  CASE
                    WHEN CASE
                      WHEN (NOT ISNAN(CAST(`a`.`growth_pct` AS DOUBLE)) AND ABS(CAST(`a`.`growth_pct` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`growth_pct` AS DOUBLE)
                    END IS NULL
                    THEN NULL
                    WHEN CASE
                      WHEN (NOT ISNAN(CAST(`a`.`growth_pct` AS DOUBLE)) AND ABS(CAST(`a`.`growth_pct` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`growth_pct` AS DOUBLE)
                    END >= CAST('10.0' AS DOUBLE)
                    THEN 1000000
                    WHEN CASE
                      WHEN (NOT ISNAN(CAST(`a`.`growth_pct` AS DOUBLE)) AND ABS(CAST(`a`.`growth_pct` AS DOUBLE)) < DOUBLE('Infinity'))
                      THEN CAST(`a`.`growth_pct` AS DOUBLE)
                    END >= CAST('5.0' AS DOUBLE)
                    THEN 500000
                    ELSE 0
                  END AS `l20`,
                  CASE WHEN COALESCE(`ev`.`n0`, 0) = 0 THEN NULL ELSE COALESCE(`ev`.`n0`, 0) >= 1 END AS `l21`,
                  CASE
                    WHEN COALESCE(`ev`.`x1`, 0) >= 3000000
                    THEN 1000000
                    ELSE CAST((
                      (
                        COALESCE(`ev`.`x1`, 0) * 2
                      ) + 3
                    ) DIV 6 AS INT)
                  END AS `l22`,
                  CASE
                    WHEN `ev2`.`contacts` IS NULL
                    THEN 0
                    ELSE CAST((
                      (
                        `ev2`.`total` * 2
                      ) + `ev2`.`contacts`
                    ) DIV (
                      `ev2`.`contacts` * 2
                    ) AS INT)
                  END = 1000000 AS `l23`,
                  CASE
                    WHEN `ev3`.`contacts` IS NULL
                    THEN 0
                    ELSE CAST((
                      (
                        `ev3`.`total` * 2
                      ) + `ev3`.`contacts`
                    ) DIV (
                      `ev3`.`contacts` * 2
                    ) AS INT)
                  END AS `l24`,
                  CASE
                    WHEN (NOT ISNAN(CAST(`a`.`headcount` AS DOUBLE)) AND ABS(CAST(`a`.`headcount` AS DOUBLE)) < DOUBLE('Infinity'))
                    THEN CAST(`a`.`headcount` AS DOUBLE)
                  END >= CAST('10.0' AS DOUBLE) AS `l25`,
                  COALESCE(`ev`.`n4`, 0) >= 1 AS `l26`,
                  CASE
                    WHEN (NOT ISNAN(CAST(`a`.`nps` AS DOUBLE)) AND ABS(CAST(`a`.`nps` AS DOUBLE)) < DOUBLE('Infinity'))
                    THEN CAST(`a`.`nps` AS DOUBLE)
                  END >= CAST('9.0' AS DOUBLE) AS `l27`,
                  CASE
                    WHEN `a`.`siren` IS NULL
                    THEN FALSE
                    WHEN (
                      (
                        `a`.`siren` >= '0'
                      ) AND (
                        `a`.`siren` < ':'
                      )
                    )
                    OR (
                      (
                        `a`.`siren` >= 'A'
                      ) AND (
                        `a`.`siren` < '['
                      )
                    )
                    OR (
                      (
                        `a`.`siren` >= 'a'
                      ) AND (
                        `a`.`siren` < '{'
                      )
                    )
                    THEN TRUE
                    ELSE NOT NULLIF(
                      CASE
                        WHEN RLIKE(`a`.`siren`, '\\A(?:[0-9A-Z]+)\\z')
                        THEN `a`.`siren`
                        ELSE TRANSLATE(
                          REGEXP_REPLACE(
                            CASE
                              WHEN (
                                (
                                  `a`.`siren` >= '!'
                                ) AND (
                                  `a`.`siren` < '\u007F'
                                )
                              )
                              AND (
                                OCTET_LENGTH(`a`.`siren`) = CHAR_LENGTH(`a`.`siren`)
                              )
                              AND (
                                (
                                  RIGHT(`a`.`siren`, 1) >= '!'
                                ) AND (
                                  RIGHT(`a`.`siren`, 1) < '\u007F'
                                )
                              )
                              THEN TRANSLATE(`a`.`siren`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
                              WHEN NOT RLIKE(
                                `a`.`siren`,
                                '[^\\x00-\\x7F\\x{85}\\x{A0}ÀÁÂÃÄÅÇÈÉÊËÌ ... 191 signs, 3ac6ae5a8873'
                              )
                              THEN TRANSLATE(
                                TRANSLATE(
                                  BTRIM(`a`.`siren`, '\u0009\u000A\u000B\u000C\u000D \u0085\u00A0'),
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
                                                      CASE WHEN NOT REPLACE(`a`.`siren`, '\u11A7', '') IS NULL THEN REFLECT('com.ibm.icu.text.Normalizer', 'compose', REPLACE(`a`.`siren`, '\u11A7', ''), FALSE) END,
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
                    ) IS NULL
                  END AS `l28`,
                  COALESCE(`ev`.`n5`, 0) >= 1 AS `l29`
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
                    ) IN ('FR', 'BE') AS `l0`
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
                    CASE
                      WHEN `v`.`raw` IS NULL
                      THEN NULL
                      WHEN (
                        (
                          `v`.`raw` >= '!'
                        ) AND (
                          `v`.`raw` < '\u007F'
                        )
                      )
                      AND (
                        NOT (
                          (STARTSWITH(`v`.`raw`, 'E') OR STARTSWITH(`v`.`raw`, 'e'))
                        )
                      )
                      THEN FALSE
                      ELSE CASE
                        WHEN (
                          (
                            `v`.`raw` >= '!'
                          ) AND (
                            `v`.`raw` < '\u007F'
                          )
                        )
                        AND (
                          NOT RLIKE(
                            `v`.`raw`,
                            '\\A(?:(?:[\\x{65}\\x{45}]?[^\\x00-\\x7F ... 380 signs, 767508933880'
                          )
                        )
                        THEN FALSE
                        WHEN RLIKE(
                          `v`.`raw`,
                          '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 1072 signs, fea0dee3fd31'
                        )
                        THEN TRUE
                        WHEN NOT RLIKE(`v`.`raw`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                        THEN CASE
                          WHEN RLIKE(`v`.`raw`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
                          ),
                          ''
                        ) = 'entreprise'
                      END
                    END AS `l3`
                  FROM (
                    SELECT DISTINCT
                      `kind` AS `raw`
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
                  ON `a`.`kind` = `d1`.`raw`
                LEFT JOIN (
                  SELECT
                    `v`.`raw`,
                    NOT CASE
                      WHEN `v`.`raw` IS NULL
                      THEN NULL
                      WHEN (
                        (
                          `v`.`raw` >= '!'
                        ) AND (
                          `v`.`raw` < '\u007F'
                        )
                      )
                      AND (
                        NOT (
                          (STARTSWITH(`v`.`raw`, 'C') OR STARTSWITH(`v`.`raw`, 'c'))
                        )
                      )
                      THEN FALSE
                      ELSE CASE
                        WHEN (
                          (
                            `v`.`raw` >= '!'
                          ) AND (
                            `v`.`raw` < '\u007F'
                          )
                        )
                        AND (
                          NOT RLIKE(
                            `v`.`raw`,
                            '\\A(?:(?:[\\x{63}\\x{43}]?[^\\x00-\\x7F ... 220 signs, 5f3682ff2b5e'
                          )
                        )
                        THEN FALSE
                        WHEN RLIKE(
                          `v`.`raw`,
                          '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*(?:[\\x{ ... 612 signs, 2fdde5dfac29'
                        )
                        THEN TRUE
                        WHEN NOT RLIKE(`v`.`raw`, '[^\\x00-\\x{17F}]|[ßæÆœŒþÞĳĲ]')
                        THEN CASE
                          WHEN RLIKE(`v`.`raw`, '\\A(?:[\\t-\\r \\x{85}\\x{A0}]*)\\z')
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
                          ),
                          ''
                        ) = 'corse'
                      END
                    END AS `l4`
                  FROM (
                    SELECT DISTINCT
                      `region` AS `raw`
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
                ) AS `d2`
                  ON `a`.`region` = `d2`.`raw`
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
                    ) AS `l8`
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
                ) AS `d3`
                  ON `a`.`naf` = `d3`.`raw`
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
                    ) IN ('44', '35') AS `l9`
                  FROM (
                    SELECT DISTINCT
                      `departement` AS `raw`
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
                ) AS `d4`
                  ON `a`.`departement` = `d4`.`raw`
                LEFT JOIN (
                  SELECT
                    `v`.`raw`,
                    RLIKE(
                      NULLIF(
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
                        ''
                      ),
                      '(?:conseil|(?:[a-f]){2,3}\\z)'
                    ) AS `l12`
                  FROM (
                    SELECT DISTINCT
                      `maturity` AS `raw`
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
                ) AS `d5`
                  ON `a`.`maturity` = `d5`.`raw`
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
                          `e`.`event` = 'page_viewed_pricing'
                        )
                        AND (
                          `e`.`day` <= CAST('2026-09-30' AS DATE)
                        )
                        THEN `e`.`n`
                      END
                    ) AS BIGINT) AS `n1`,
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
                    ) AS BIGINT) AS `x1`,
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
                    ) AS BIGINT) AS `n4`,
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
                    ) AS BIGINT) AS `n5`
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
                      (62, 1) AS `d`(`age`, `worth`)
                  ) AS `decay1`
                    ON DATEDIFF(CAST('2026-09-30' AS DATE), `e`.`day`) = `decay1`.`age`
                  WHERE
                    `e`.`event` IN ('email_bounced', 'funds_raised', 'job_posted_sdr', 'page_viewed_pricing')
                  GROUP BY
                    `e`.`account`
                ) AS `ev`
                  ON CAST(`a`.`id` AS STRING) = `ev`.`account`
                LEFT JOIN (
                  SELECT
                    `account`,
                    CAST(SUM(CASE WHEN `rank` <= 1 THEN `share` END) AS BIGINT) AS `total`,
                    COUNT(CASE WHEN `rank` <= 1 THEN `share` END) AS `contacts`
                  FROM (
                    SELECT
                      `ev2_contact`.`account` AS `account`,
                      `ev2_contact`.`n2` AS `n`,
                      CASE WHEN COALESCE(`ev2_contact`.`n2`, 0) >= 2 THEN 1000000 ELSE 0 END AS `share`,
                      ROW_NUMBER() OVER (
                        PARTITION BY `ev2_contact`.`account`
                        ORDER BY CASE WHEN COALESCE(`ev2_contact`.`n2`, 0) >= 2 THEN 1000000 ELSE 0 END DESC
                      ) AS `rank`
                    FROM (
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
                        ) AS BIGINT) AS `n2`
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
                      WHERE
                        `e`.`event` = 'demo_requested'
                      GROUP BY
                        `e`.`account`,
                        `e`.`contact`
                    ) AS `ev2_contact`
                    WHERE
                      0 < `ev2_contact`.`n2`
                  ) AS `ev2_ranked`
                  GROUP BY
                    `account`
                ) AS `ev2`
                  ON CAST(`a`.`id` AS STRING) = `ev2`.`account`
                LEFT JOIN (
                  SELECT
                    `account`,
                    CAST(SUM(CASE WHEN `rank` <= 3 THEN `share` END) AS BIGINT) AS `total`,
                    COUNT(CASE WHEN `rank` <= 3 THEN `share` END) AS `contacts`
                  FROM (
                    SELECT
                      `ev3_contact`.`account` AS `account`,
                      `ev3_contact`.`n3` AS `n`,
                      CASE
                        WHEN COALESCE(`ev3_contact`.`n3`, 0) >= 1
                        THEN CAST(COALESCE(`ev3_contact`.`x3`, 0) AS INT)
                        ELSE 0
                      END AS `share`,
                      ROW_NUMBER() OVER (
                        PARTITION BY `ev3_contact`.`account`
                        ORDER BY CASE
                          WHEN COALESCE(`ev3_contact`.`n3`, 0) >= 1
                          THEN CAST(COALESCE(`ev3_contact`.`x3`, 0) AS INT)
                          ELSE 0
                        END DESC
                      ) AS `rank`
                    FROM (
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
                        ) AS BIGINT) AS `n3`,
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
                          (41, 1) AS `d`(`age`, `worth`)
                      ) AS `decay0`
                        ON DATEDIFF(CAST('2026-09-30' AS DATE), `e`.`day`) = `decay0`.`age`
                      WHERE
                        `e`.`event` = 'funds_raised'
                      GROUP BY
                        `e`.`account`,
                        `e`.`contact`
                    ) AS `ev3_contact`
                    WHERE
                      0 < `ev3_contact`.`n3`
                  ) AS `ev3_ranked`
                  GROUP BY
                    `account`
                ) AS `ev3`
                  ON CAST(`a`.`id` AS STRING) = `ev3`.`account`
              ) AS `states`
            ) AS `lines`
          ) AS `sums`
        ) AS `unpacked`
      ) AS `verdicts`
    ) AS `scored`
  ) AS `wanted`
) AS `asked`
