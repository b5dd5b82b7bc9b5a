-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- The history of a record is also that of its parts, void ones too: what has an owner is found by it.

CREATE INDEX income_account_by_household ON income_account (household_id);
CREATE INDEX fair_company_by_fair ON fair_company (fair_id);
