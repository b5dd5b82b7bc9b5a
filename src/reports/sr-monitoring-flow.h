/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The numbers of R18: for every month of a period, or every township, how many households and
 * persons were monitored at its beginning, which came and went, and how many are at its end.
 * Private to this folder.
 */
#pragma once

#include "figures/sr-figures.h"

G_BEGIN_DECLS

/* Opening + identified + arrived − cleared − left = closing, for households and for persons. */
typedef enum {
  SR_MONITORING_OPENING,
  SR_MONITORING_IDENTIFIED,
  SR_MONITORING_ARRIVED,
  SR_MONITORING_CLEARED,
  SR_MONITORING_LEFT,
  SR_MONITORING_CLOSING,
  SR_MONITORING_N
} SrMonitoringNumber;

typedef struct {
  char *value; /* of the dimension, NULL: unknown; a month's "2025-09" */
  char *name;  /* 2025年9月, 澧源镇, 未知 */
  gint64 households[SR_MONITORING_N];
  gint64 persons[SR_MONITORING_N];
  gint64 *risks; /* newly identified households by first risk, as sr_monitoring_risks(), then those
                    of which none is named */
} SrMonitoringRow;

/* Names of the risks in their order, active ones; NULL-terminated. Free with g_strfreev. */
char **sr_monitoring_risks (SrRegister *reg);

/* Keys of the figures of households and of persons; the first is the stock of opening and closing.
 */
extern const char *const sr_monitoring_households[SR_MONITORING_CLOSING];
extern const char *const sr_monitoring_persons[SR_MONITORING_CLOSING];

/* FROM..TO (both days count) by month (DIMENSION NULL) or by DIMENSION. SrMonitoringRow elements,
 * freed with the array; of a dimension only rows in which something was. NULL on error. */
GPtrArray *sr_monitoring_flow (SrRegister *reg,
                               const SrDimension *dimension,
                               const char *from,
                               const char *to,
                               GError **error);

G_END_DECLS
