-- New mentions and entities, and the events of the mentions, with a country code that ISO 3166 does not have. XK is the
-- code in use for Kosovo.
with codes as (
  select unnest(string_split(
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF '
    || 'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG '
    || 'GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP '
    || 'KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC '
    || 'NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ '
    || 'SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN '
    || 'VU WF WS YE YT ZA ZM ZW XK',
    ' '
  )) as code
),
coded as (
  select 'mentions' as table_name, mention_id as row_id, article_id, country_code from incoming.mentions
  union all
  select 'entities', entity_id, null, country_code from incoming.entities
  union all
  select 'events', event_id, null, country_code
  from events where event_id in (select event_id from incoming.mentions)
)
select table_name, row_id, article_id, 'no country has the code ' || country_code as problem
from coded
where country_code is not null and country_code not in (select code from codes)
