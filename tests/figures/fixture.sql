-- A settlement of a dozen people in which everything happens on the edge of a day. The expected
-- members in test-figures.c were counted by hand from this text; change both or neither.
INSERT INTO site (id, version, name) VALUES (1, 1, '小区');
INSERT INTO building (id, version, void, building_number) VALUES (1, 1, 0, 1), (2, 1, 0, 2), (3, 1, 1, 3);
INSERT INTO flat (id, version, void, building_id, unit_number, floor_number, room_number, layout, floor_area, flat_state) VALUES
  (11, 1, 0, 1, '1', 1, '101', '50', 50, 'occupied'),
  (12, 1, 0, 1, '1', 1, '102', '75', 75, 'occupied'),
  (13, 1, 0, 1, '1', 2, '201', '75', 75, 'public'),
  (21, 1, 0, 2, '1', 1, '101', '100', 100, 'vacant'),
  (22, 1, 0, 2, '1', 1, '102', NULL, NULL, NULL),
  (29, 1, 1, 2, '1', 9, '901', '100', 1000, 'vacant');

-- 101 was always here; 102 leaves; 103 changes flats and has people of 102; 104 comes on the as-of
-- date, without flat and origin; 105 is void; 106 comes a day later.
INSERT INTO household (id, version, void, household_code, origin_township, moved_in_on, moved_out_on, is_registered_poor) VALUES
  (101, 1, 0, 'H101', '430822100', NULL, NULL, 1),
  (102, 1, 0, 'H102', '430822101', '2020-01-01', '2024-07-01', 1),
  (103, 1, 0, 'H103', '430822100', '2022-03-01', NULL, 0),
  (104, 1, 0, 'H104', NULL, '2025-09-27', NULL, NULL),
  (105, 1, 1, 'H105', '430822102', '2020-01-01', NULL, 1),
  (106, 1, 0, 'H106', '430822101', '2025-09-28', NULL, 0);
INSERT INTO household_state (id, owner, since, until, void, household_type) VALUES
  (111, 101, '0001-01-01', '2024-01-01', 0, 'poverty_exit'),
  (112, 101, '2024-01-01', NULL, 0, 'monitored'),
  (113, 101, '0001-01-01', NULL, 1, 'urban'),
  (121, 102, '0001-01-01', NULL, 0, 'poverty_exit'),
  (131, 103, '0001-01-01', NULL, 0, 'rural'),
  (141, 104, '0001-01-01', NULL, 0, NULL),
  (151, 105, '0001-01-01', NULL, 0, 'rural'),
  (161, 106, '0001-01-01', NULL, 0, 'rural');
INSERT INTO occupancy (id, version, void, flat_id, household_id, since, until) VALUES
  (201, 1, 0, 11, 101, NULL, NULL),
  (202, 1, 0, 12, 102, '2020-01-01', '2024-07-01'),
  (203, 1, 0, 21, 103, '2022-03-01', '2023-01-01'),
  (204, 1, 0, 22, 103, '2023-01-01', '2024-07-01'),
  (205, 1, 0, 12, 103, '2024-07-01', NULL),
  (206, 1, 0, 13, 105, '2020-01-01', NULL),
  (207, 1, 0, 21, 106, '2025-09-28', NULL),
  (208, 1, 1, 22, 101, NULL, NULL);

INSERT INTO person (id, version, void, person_code, name, sex, born_on, ethnicity) VALUES
  (1001, 1, 0, 'P1001', '甲', '1', '1960-09-27', '15'),
  (1002, 1, 0, 'P1002', '乙', '2', '1965-09-28', '14'),
  (1003, 1, 0, 'P1003', '丙', '1', '2009-09-27', '15'),
  (1004, 1, 0, 'P1004', '丁', '2', '2019-09-28', '15'),
  (1005, 1, 0, 'P1005', '戊', '1', '1980-01-01', '01'),
  (1006, 1, 0, 'P1006', '己', '2', '1982-05-05', '01'),
  (1007, 1, 0, 'P1007', '庚', '2', '1940-02-29', '01'),
  (1008, 1, 0, 'P1008', '辛', '9', NULL, NULL),
  (1009, 1, 0, 'P1009', '壬', '1', '2021-06-15', '01'),
  (1010, 1, 1, 'P1010', '癸', '1', '1970-01-01', '01'),
  (1011, 1, 0, 'P1011', '子', '2', '1970-01-01', '01'),
  (1012, 1, 0, 'P1012', '丑', '1', '1995-01-01', '06'),
  (1013, 1, 0, 'P1013', '寅', '2', '1990-06-06', '06'),
  (1014, 1, 0, 'P1014', '卯', '1', '1950-01-01', '01'),
  (1015, 1, 0, 'P1015', '辰', '2', '2001-01-01', '01'),
  (1016, 1, 0, 'P1016', '巳', NULL, '2010-01-01', '01');
INSERT INTO person_state (id, owner, since, until, void, labour_ability, school_state, person_state) VALUES
  (5001, 1001, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5002, 1002, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5003, 1003, '0001-01-01', '2025-07-01', 0, 'ordinary', 'grade_9', NULL),
  (5103, 1003, '2025-07-01', NULL, 0, 'ordinary', NULL, NULL),
  (5004, 1004, '0001-01-01', NULL, 0, NULL, NULL, NULL),
  (5005, 1005, '0001-01-01', NULL, 0, 'skilled', NULL, 'registered'),
  (5006, 1006, '0001-01-01', '2023-01-01', 0, 'ordinary', NULL, NULL),
  (5106, 1006, '2023-01-01', '2024-01-01', 0, 'ordinary', NULL, 'imprisoned'),
  (5206, 1006, '2024-01-01', NULL, 0, 'ordinary', NULL, 'registered'),
  (5306, 1006, '0001-01-01', NULL, 1, 'none', 'primary', 'missing'),
  (5007, 1007, '0001-01-01', NULL, 0, 'lost', NULL, NULL),
  (5008, 1008, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5009, 1009, '0001-01-01', NULL, 0, NULL, NULL, NULL),
  (5010, 1010, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5011, 1011, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5012, 1012, '0001-01-01', NULL, 0, 'skilled', NULL, 'army'),
  (5013, 1013, '0001-01-01', '2025-01-01', 0, 'weak', NULL, NULL),
  (5113, 1013, '2025-01-01', NULL, 0, 'skilled', NULL, NULL),
  (5014, 1014, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5015, 1015, '0001-01-01', NULL, 0, 'ordinary', NULL, NULL),
  (5016, 1016, '0001-01-01', NULL, 0, NULL, 'grade_9', NULL);

-- 1006 and 1009 change from household 102 to 103; 1010 is void, 1011 has a void membership, 1014 is
-- no member, 1015 belongs to a void household.
INSERT INTO membership (id, version, void, household_id, person_id, relation, since, until, join_reason, leave_reason) VALUES
  (301, 1, 0, 101, 1001, 'head', NULL, NULL, 'relocated', NULL),
  (302, 1, 0, 101, 1002, 'spouse', '2019-09-01', NULL, 'relocated', NULL),
  (303, 1, 0, 101, 1003, 'grandson', '2019-09-01', NULL, 'relocated', NULL),
  (304, 1, 0, 101, 1004, 'granddaughter', '2019-09-28', NULL, 'birth', NULL),
  (305, 1, 0, 102, 1005, 'head', '2020-01-01', '2024-07-01', 'relocated', 'moved_out'),
  (306, 1, 0, 102, 1006, 'spouse', '2020-01-01', '2022-03-01', 'relocated', 'transfer'),
  (307, 1, 0, 102, 1007, 'mother', '2020-01-01', '2021-06-01', 'relocated', 'death'),
  (308, 1, 0, 103, 1008, 'other', '2022-03-01', NULL, 'relocated', NULL),
  (309, 1, 0, 102, 1009, 'son', '2021-06-15', '2022-03-01', 'birth', 'transfer'),
  (310, 1, 0, 101, 1010, 'other', NULL, NULL, 'relocated', NULL),
  (311, 1, 1, 101, 1011, 'other', '2021-01-01', '2021-02-01', 'birth', 'death'),
  (312, 1, 0, 104, 1012, 'other', '2025-09-27', NULL, 'relocated', NULL),
  (313, 1, 0, 103, 1013, 'daughter_in_law', '2023-05-01', '2024-02-01', 'married_in', 'study'),
  (314, 1, 0, 103, 1013, 'daughter_in_law', '2025-02-01', NULL, 'returned', NULL),
  (315, 1, 0, 105, 1015, 'head', '2020-01-01', '2021-01-01', 'relocated', 'moved_out'),
  (316, 1, 0, 103, 1006, 'head', '2022-03-01', NULL, 'transfer', NULL),
  (317, 1, 0, 103, 1009, 'son', '2022-03-01', '2025-09-27', 'transfer', 'death'),
  (318, 1, 0, 106, 1016, 'head', '2025-09-28', NULL, 'moved_in', NULL);

INSERT INTO post (id, version, void, post_role, person_id, building_id, since, until) VALUES
  (2001, 1, 0, 'building_head', 1001, 1, NULL, NULL),
  (2002, 1, 0, 'building_head', 1001, 2, '2024-01-01', '2025-09-27'),
  (2003, 1, 0, 'building_head', 1014, 2, '2025-09-27', NULL),
  (2004, 1, 0, 'grid_worker', 1002, 1, NULL, NULL),
  (2005, 1, 1, 'building_head', 1002, 1, NULL, NULL),
  (2006, 1, 0, 'building_head', 1010, 2, NULL, NULL);
INSERT INTO mentor (id, version, void, person_id, party_branch, since, until) VALUES
  (3001, 1, 0, 1014, 'retired', '2022-01-01', '2025-09-28'),
  (3002, 1, 0, 1014, 'town', '2024-01-01', NULL),
  (3003, 1, 0, 1001, NULL, '2025-09-27', NULL),
  (3004, 1, 1, 1003, 'town', NULL, NULL),
  (3005, 1, 0, 1002, 'community', NULL, '2023-01-01'),
  (3006, 1, 0, 1010, 'town', NULL, NULL);

-- Numbers: 1003 has the placeholder, 1004, 1008 and 1016 have none. Phones: 102 has its own, 101 that
-- of 1001, 103 that of 1009 until the end. Papers: those of 101 are complete, 103 lacks one.
UPDATE person SET id_number = '43089819600927' || id WHERE id IN (1001, 1002, 1006, 1010, 1012, 1013);
UPDATE person SET id_number = '999999200909270015' WHERE id = 1003;
UPDATE person SET phone = '15400000001' WHERE id IN (1001, 1009, 1010);
UPDATE household SET phone = '15400000002' WHERE id = 102;
INSERT INTO household_documents_done (owner, code)
  SELECT 101, code FROM code_item WHERE list_id = 'household_document';
INSERT INTO household_documents_done (owner, code)
  SELECT 103, code FROM code_item WHERE list_id = 'household_document' AND code <> 'photos';

-- 101 is monitored twice; 102 came while monitored and left so; 103 until September 2025; 104 was
-- identified in the month in which it came. 4005 is void, 105 too.
INSERT INTO monitoring (id, version, void, household_id, monitoring_category, identified_month, cleared_month, risk_1, risk_2) VALUES
  (4001, 1, 0, 101, 'unstable', '2020-01', '2021-06', 'illness', NULL),
  (4002, 1, 0, 101, 'marginal', '2024-01', NULL, 'schooling', 'illness'),
  (4003, 1, 0, 102, 'unstable', '2019-06', NULL, NULL, NULL),
  (4004, 1, 0, 103, 'sudden', '2023-05', '2025-09', 'illness', NULL),
  (4005, 1, 1, 104, 'sudden', '2025-09', NULL, 'illness', NULL),
  (4006, 1, 0, 105, 'sudden', '2021-01', NULL, 'illness', NULL),
  (4007, 1, 0, 104, 'sudden', '2025-09', NULL, 'accident', NULL);
INSERT INTO measure (id, version, void, monitoring_id, measure_kind, since, until) VALUES
  (4101, 1, 0, 4001, 'health', '2020-02-01', '2021-06-01'),
  (4102, 1, 0, 4002, 'education', '2024-02-10', NULL),
  (4103, 1, 0, 4004, 'health', '2023-06-01', '2023-07-01'),
  (4104, 1, 1, 4007, 'health', '2025-09-27', NULL);

-- Work: 31 and 32 count (32 stands still), 33 is closed, 34 void, 35 opens a day later.
INSERT INTO factory (id, version, void, name, factory_state, opened_on, in_site) VALUES
  (31, 1, 0, '粽叶', 'normal', '2019-10-01', 1),
  (32, 1, 0, '电子', 'stopped', NULL, 0),
  (33, 1, 0, '旧厂', 'closed', '2018-01-01', 1),
  (34, 1, 1, '错厂', 'normal', '2018-01-01', 1),
  (35, 1, 0, '新厂', 'normal', '2025-09-28', NULL);
INSERT INTO work_spell (id, version, void, person_id, work_kind, factory_id, work_scope, work_division, industry, since, until,
                        is_part_time, is_planned, baseline_income, verified_on) VALUES
  (601, 1, 0, 1001, 'factory', 31, 'township', '430822', 'C', '2022-01-01', NULL, NULL, NULL, 1000000, NULL),
  (602, 1, 0, 1002, 'factory', 31, 'township', '430822', 'C', '2024-01-01', '2025-09-28', NULL, 0, NULL, NULL),
  (603, 1, 0, 1006, 'migrant', NULL, 'other_province', '441900', 'C', '2023-01-01', '2025-08-15', NULL, NULL, NULL, '2025-07-01'),
  (605, 1, 0, 1013, 'migrant', NULL, 'city', '430802', 'H', '2025-09-27', NULL, NULL, NULL, NULL, NULL),
  (606, 1, 0, 1013, 'public_post', NULL, 'township', '430822', 'S', '2025-09-01', NULL, 1, NULL, NULL, NULL),
  (607, 1, 0, 1003, 'local', NULL, 'county', '430822', 'F', '2025-09-27', NULL, NULL, NULL, NULL, NULL),
  (608, 1, 0, 1012, 'migrant', NULL, 'abroad', NULL, NULL, '2020-01-01', NULL, NULL, NULL, NULL, NULL),
  (609, 1, 0, 1006, 'migrant', NULL, 'province', '430102', 'C', '2025-01-01', NULL, NULL, 1, NULL, NULL),
  (610, 1, 1, 1008, 'local', NULL, 'county', '430822', 'F', '2020-01-01', NULL, NULL, NULL, NULL, NULL),
  (611, 1, 0, 1008, 'local', NULL, 'county', '430822', 'F', '2020-01-01', NULL, NULL, NULL, NULL, NULL),
  (612, 1, 0, 1013, 'factory', 31, 'township', '430822', 'C', '2023-01-01', '2024-06-01', NULL, NULL, 500000, NULL),
  (613, 1, 0, 1004, 'migrant', NULL, 'city', '430811', 'C', '2025-01-01', NULL, NULL, NULL, NULL, NULL),
  (615, 1, 0, 1001, 'factory', 32, 'township', '430822', 'C', '2021-06-01', NULL, 1, NULL, 900000, '2025-06-29');
INSERT INTO wage (id, version, void, factory_id, wage_month, person_id, base_wage, bonus, deduction) VALUES
  (701, 1, 0, 31, '2025-09', 1001, 200000, NULL, 500),
  (702, 1, 0, 31, '2024-10', 1001, 100000, 5000, NULL),
  (703, 1, 0, 31, '2024-09', 1001, 999999, NULL, NULL),
  (704, 1, 0, 31, '2025-09', 1002, 0, NULL, NULL),
  (705, 1, 1, 31, '2025-08', 1001, 200000, NULL, NULL),
  (706, 1, 0, 31, '2024-05', 1013, 300000, NULL, NULL),
  (707, 1, 0, 32, '2025-01', 1001, 50050, NULL, NULL);

-- Fairs: 801 and 802 until the as-of date, 803 a day later, 804 void; 813 has no place.
INSERT INTO fair (id, version, void, name, held_on, fair_mode, visitors, visitors_site) VALUES
  (801, 1, 0, '春风行动', '2025-03-01', 'on_site', 210, 50),
  (802, 1, 0, '秋季招聘', '2025-09-27', 'live', NULL, NULL),
  (803, 1, 0, '送岗入户', '2025-09-28', 'mobile', 30, 30),
  (804, 1, 1, '错场', '2025-03-01', 'on_site', 1000, 1000);
INSERT INTO company (id, version, void, name, division, industry) VALUES
  (811, 1, 0, '甲公司', '430822', 'C'),
  (812, 1, 0, '乙公司', '441900', 'C'),
  (813, 1, 0, '丙公司', NULL, NULL);
INSERT INTO fair_company (id, version, void, fair_id, company_id) VALUES
  (821, 1, 0, 801, 811),
  (822, 1, 0, 801, 812),
  (823, 1, 0, 802, 812),
  (824, 1, 0, 802, 813),
  (825, 1, 1, 801, 813),
  (826, 1, 0, 803, 811),
  (827, 1, 0, 804, 813);
INSERT INTO posting (id, version, void, title, company_id, fair_id, posting_source, work_division, posted_on, expires_on, openings) VALUES
  (831, 1, 0, '普工', 811, 801, 'fair', '430822', '2025-03-01', '2025-09-27', 3),
  (832, 1, 0, '焊工', 812, 802, 'fair', '441900', '2025-09-27', NULL, NULL),
  (833, 1, 0, '保安', 812, NULL, 'company', '441900', '2025-09-28', NULL, 1),
  (834, 1, 1, '普工', 811, 801, 'fair', '430822', '2025-03-01', NULL, 3),
  (835, 1, 0, '保洁', 811, 801, NULL, NULL, '2025-03-01', '2025-09-26', 2);
INSERT INTO placement (id, version, void, person_id, posting_id, fair_id, placement_state, intent_on, signed_on, placed_on, work_spell_id) VALUES
  (841, 1, 0, 1006, 831, 801, 'signed', '2025-03-01', '2025-03-05', NULL, NULL),
  (842, 1, 0, 1006, 832, 802, 'intent', '2025-09-27', NULL, NULL, NULL),
  (843, 1, 0, 1013, 832, 802, 'placed', '2025-09-27', '2025-09-27', '2025-09-27', 605),
  (844, 1, 0, 1012, 833, NULL, 'given_up', '2025-09-28', NULL, NULL, NULL),
  (845, 1, 1, 1012, 831, 801, 'placed', '2025-03-01', '2025-03-01', '2025-03-01', NULL);
INSERT INTO job_seeker (id, version, void, person_id, registered_on, seeker_state) VALUES
  (851, 1, 0, 1006, '2025-09-27', 'seeking'),
  (852, 1, 0, 1006, '2025-01-01', 'employed'),
  (853, 1, 0, 1013, '2025-09-28', 'referred'),
  (854, 1, 1, 1012, '2025-01-01', 'seeking');
