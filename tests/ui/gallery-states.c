/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sheet of parts and the form.
 */
#include "gallery.h"

#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-code-picker.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-filter-pill.h"
#include "ui/widgets/sr-flag-picker.h"
#include "ui/widgets/sr-key-cap.h"
#include "ui/widgets/sr-masked-entry.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-sentences.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-toast.h"

static GtkWidget *
row_of (int spacing, ...)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);
  GtkWidget *child;
  va_list children;

  va_start (children, spacing);
  while ((child = va_arg (children, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (box), child);
  va_end (children);
  return box;
}

static GtkWidget *
new_card (const char *heading)
{
  GtkWidget *card = sr_section_new (heading != NULL ? heading : "");

  gtk_widget_add_css_class (card, "sr-card");
  gtk_widget_add_css_class (card, "padded");
  gtk_box_set_spacing (GTK_BOX (card), 6);
  if (heading == NULL) {
    gtk_widget_add_css_class (card, "untitled");
    gtk_widget_set_visible (gtk_widget_get_first_child (card), FALSE);
  }
  return card;
}

static GtkWidget *
field (const char *label, const char *text, const char *remark, const char *remark_class)
{
  GtkWidget *entry = sr_entry_new ();
  GtkWidget *row = sr_field_row_new (label, entry);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_size_request (row, 238, -1);
  sr_field_row_set_label_width (SR_FIELD_ROW (row), 60);
  gtk_widget_set_hexpand (row, FALSE);
  gtk_widget_set_hexpand (entry, FALSE);
  gtk_widget_set_size_request (entry, 168, -1);
  return row_of (10, row, gallery_label (remark, remark_class), NULL);
}

static GtkWidget *
new_entries (void)
{
  GtkWidget *card = new_card ("输入框");
  GtkWidget *changed = field ("已改动", "彭雨欣", "左侧 3 px；原值在改动表", "sr-second");
  GtkWidget *doubt = field ("请核对", "2025-02-20", "比母亲外出早一年", "amber");
  GtkWidget *wrong = field ("须改正", "2026-02-30", "没有 2 月 30 日", "red");

  sr_field_row_set_changed (SR_FIELD_ROW (gtk_widget_get_first_child (changed)), TRUE);
  gtk_widget_add_css_class (gtk_widget_get_first_child (doubt), "doubt");
  gtk_widget_add_css_class (gtk_widget_get_first_child (wrong), "wrong");
  sr_section_append (SR_SECTION (card), field ("平常", "2019-09-27", "", NULL));
  sr_section_append (SR_SECTION (card),
                     field ("正在输入", "2019-09", "接受 201909、2019年9月", "sr-second"));
  sr_section_append (SR_SECTION (card), changed);
  sr_section_append (SR_SECTION (card), doubt);
  sr_section_append (SR_SECTION (card), wrong);
  return card;
}

static GtkWidget *
new_chips (void)
{
  GtkWidget *card = new_card ("标记");
  GtkWidget *add = gtk_button_new_with_label ("+ 筛选");

  gtk_widget_add_css_class (add, "sr-add-pill");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_box_set_spacing (GTK_BOX (card), 9);
  sr_section_append (SR_SECTION (card), row_of (6, sr_chip_new ("脱贫户", SR_TONE_GREY),
                                                sr_chip_new ("留守", SR_TONE_ACCENT),
                                                sr_chip_new ("边缘易致贫", SR_TONE_AMBER),
                                                sr_chip_new ("逾期 5 天", SR_TONE_RED),
                                                sr_chip_new ("五险", SR_TONE_OUTLINE), NULL));
  sr_section_append (SR_SECTION (card),
                     row_of (8, sr_tag_new ("新增", SR_TONE_ACCENT),
                             sr_tag_new ("变更", SR_TONE_BLUE), sr_tag_new ("存疑", SR_TONE_AMBER),
                             sr_tag_new ("拒绝", SR_TONE_RED), gallery_label ("广东中山", "old"),
                             gallery_label ("→", "dim"), gallery_label ("广东东莞", NULL), NULL));
  sr_section_append (SR_SECTION (card), row_of (8, sr_filter_pill_new ("户类型 2 项"), add,
                                                sr_key_cap_new ("Ctrl S", "保存"), NULL));
  return card;
}

static GtkWidget *
new_blanks (void)
{
  const struct {
    const char *label, *value, *tone, *remark;
  } lines[] = {
      {"金额", "62\u2009482.25", NULL, "右齐，两位小数，细空分节"},
      {"零", "0", "faint", "是零，淡色"},
      {"空", "", NULL, "没有填，留空"},
      {"不适用", "—", "faint", "如无父"},
      {"缺，应补", "未联", "amber", "字代替空白"},
      {"受限", "138****5678", NULL, "掩码用星号"},
      {"封存", "已封存", "faint", "须口令"},
  };
  GtkWidget *card = new_card ("数与空");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    GtkWidget *label = gallery_label (lines[i].label, "dim");
    GtkWidget *value = gallery_label (lines[i].value, lines[i].tone);

    gtk_widget_add_css_class (label, "sr-body");
    gtk_widget_add_css_class (value, "sr-body");
    gtk_label_set_xalign (GTK_LABEL (value), 1);
    gtk_widget_set_size_request (label, 84, -1);
    gtk_widget_set_size_request (value, 100, -1);
    sr_section_append (
        SR_SECTION (card),
        row_of (0, label, value, gallery_label (lines[i].remark, "sr-remark"), NULL));
  }
  return card;
}

static GtkWidget *
bar (SrTone tone, const char *sentence, const char *button)
{
  GtkWidget *line = sr_bar_new ();

  sr_bar_set (SR_BAR (line), tone, sentence, button);
  return line;
}

static GtkWidget *
new_middle (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *progress_card = new_card (NULL);
  GtkWidget *progress = sr_progress_line_new ("正在导出 人口花名册");
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *empty = sr_empty_state_new (NULL, "这一乡镇还没有搬迁户",
                                         "澧源镇在册 0 户。可以登记入住，或从名单导入。");

  gtk_widget_add_css_class (card, "sr-card");
  gtk_widget_set_vexpand (empty, TRUE);
  sr_empty_state_add_button (SR_EMPTY_STATE (empty), "登记入住", "Ctrl N", TRUE);
  sr_empty_state_add_button (SR_EMPTY_STATE (empty), "导入名单…", "Ctrl I", FALSE);
  gtk_box_append (GTK_BOX (card), empty);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay),
                               gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_size_request (overlay, -1, 66);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay),
                               sr_toast_new ("已将 向桂英 迁出 3-1-502", "win.undo", NULL));
  sr_progress_line_set (SR_PROGRESS_LINE (progress), 41200, 100000);
  sr_section_append (SR_SECTION (progress_card), progress);

  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box),
                  bar (SR_TONE_AMBER, "登记册被另一程序改动，彭大明户有 1 处冲突", "逐项看"));
  gtk_box_append (GTK_BOX (box), bar (SR_TONE_RED, "没有写成 R2.xlsx：文件正被 WPS 打开", "再试"));
  gtk_box_append (GTK_BOX (box),
                  bar (SR_TONE_ACCENT, "正在看 2025-12-31 的登记册，只读", "回到今天"));
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_box_append (GTK_BOX (box), progress_card);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
new_act (void)
{
  GtkWidget *card = new_card (NULL);
  SrSentences *sentences = SR_SENTENCES (sr_sentences_new ());
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *yes = gtk_button_new_with_label ("登记");

  sr_sentences_add (sentences, NULL, SR_TONE_ACCENT, "新增 覃佑安，男，2026-11-18 出生");
  sr_sentences_add (sentences, NULL, SR_TONE_ACCENT,
                    "入 1-2-201 覃大明户，与户主关系 之孙子，自 2026-11-18");
  sr_sentences_add (sentences, "view-refresh-symbolic", SR_TONE_DIM,
                    "户人口 4 → 5；小区人口 962 → 963");
  sr_sentences_add (sentences, "alarm-symbolic", SR_TONE_AMBER,
                    "生成一次五访：红白喜事，应在 11-25 前");
  sr_sentences_add (sentences, "sr-doubt-symbolic", SR_TONE_AMBER, "尚无身份证号，列入待补证清单");
  gtk_widget_add_css_class (yes, "suggested-action");
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), gtk_button_new_with_label ("返回修改"));
  gtk_box_append (GTK_BOX (buttons), yes);
  sr_section_append (SR_SECTION (card), gallery_label ("覃大明户 ・ 出生登记", "sr-subtitle"));
  sr_section_append (SR_SECTION (card), gallery_label ("保存前请看一遍将要发生的事", "sr-second"));
  sr_section_append (SR_SECTION (card), GTK_WIDGET (sentences));
  sr_section_append (SR_SECTION (card), buttons);
  return card;
}

static GtkWidget *
new_keys (void)
{
  const char *keys[][2] = {
      {"Ctrl 1–6", "换页"}, {"Ctrl F", "全册搜索"}, {"/", "本表搜索"},    {"Ctrl N", "新增"},
      {"Ctrl E", "编辑"},   {"Ctrl S", "保存"},     {"F8", "下一处问题"}, {"Ctrl Z", "撤销"},
      {"F6", "换栏"},       {"F9", "截止日"},
  };
  GtkWidget *card = new_card ("按键");
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 5);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_grid_attach (GTK_GRID (grid), sr_key_cap_new (keys[i][0], keys[i][1]), i % 2, i / 2, 1, 1);
  sr_section_append (SR_SECTION (card), grid);
  return card;
}

static GtkWidget *
column_of (int width, ...)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *child;
  va_list children;

  va_start (children, width);
  while ((child = va_arg (children, GtkWidget *)) != NULL)
    gtk_box_append (GTK_BOX (box), child);
  va_end (children);
  gtk_widget_set_size_request (box, width, -1);
  gtk_widget_set_hexpand (box, FALSE);
  return box;
}

GtkWidget *
gallery_states_new (void)
{
  GtkWidget *page = row_of (18, column_of (470, new_entries (), new_chips (), new_blanks (), NULL),
                            new_middle (), column_of (393, new_act (), new_keys (), NULL), NULL);
  GtkWidget *flag = sr_flag_picker_new ();

  sr_flag_picker_set_value (SR_FLAG_PICKER (flag), SR_FLAG_YES);
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (page)), sr_field_row_new ("是否监测", flag));
  gtk_widget_add_css_class (page, "sr-page");
  gtk_widget_add_css_class (page, "gallery-states");
  g_object_set (page, "margin-top", 16, "margin-bottom", 16, "margin-start", 24, "margin-end", 24,
                "vexpand", TRUE, NULL);
  return page;
}

/* Form */

static GPtrArray *
match_relation (const char *text, gpointer data)
{
  const char *relations[][4] = {
      {"07", "之孙女", "女", NULL},
      {"09", "之外孙女", "女", NULL},
      {"06", "之孙子", "男", "与性别不符"},
  };
  GPtrArray *items = sr_code_lines_new ();

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    g_ptr_array_add (items, sr_code_line_new (relations[i][0], relations[i][1], relations[i][2],
                                              relations[i][3]));
  return items;
}

static GtkWidget *
text_entry (const char *text)
{
  GtkWidget *entry = sr_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  return entry;
}

static GtkWidget *
picker (const char *code, const char *name)
{
  GtkWidget *widget = sr_code_picker_new (match_relation, NULL, NULL);

  sr_code_picker_set_value (SR_CODE_PICKER (widget), code, name);
  return widget;
}

static GtkWidget *
new_form_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *save = gtk_button_new_with_label ("保存");
  GtkWidget *cancel = gtk_button_new_with_label ("取消");

  gtk_box_append (GTK_BOX (left), row_of (8, gallery_label ("彭大明 户", "sr-subtitle"),
                                          gallery_label ("SR-0142", "sr-second"), NULL));
  gtk_box_append (GTK_BOX (left),
                  gallery_label ("改动 3 处 ・ 1 处须改正 ・ 1 处请核对", "sr-second"));
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_set_sensitive (save, FALSE);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (head), left);
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cancel, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), cancel);
  gtk_box_append (GTK_BOX (head), save);
  gtk_widget_add_css_class (head, "sr-form-head");
  return head;
}

static GtkWidget *
pair (const char *left_label, GtkWidget *left, const char *right_label, GtkWidget *right)
{
  GtkWidget *first = sr_field_row_new (left_label, left);
  GtkWidget *second = sr_field_row_new (right_label, right);

  sr_field_row_set_label_width (SR_FIELD_ROW (second), -1);
  gtk_widget_set_hexpand (second, TRUE);
  return row_of (8, first, second, NULL);
}

static GtkWidget *
new_form_body (void)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  GtkWidget *id = sr_field_row_new ("证件号码", text_entry ("430898201703184264"));
  GtkWidget *relation = sr_field_row_new ("与户主关系", picker ("07", "之孙女"));
  GtkWidget *masked = sr_masked_entry_new ();
  GtkWidget *phone = sr_field_row_new ("联系电话", masked);
  GtkWidget *since = sr_date_entry_new (NULL, NULL);
  GtkWidget *left = sr_field_row_new ("留守起始", since);

  sr_field_row_set_problem (SR_FIELD_ROW (id), SR_FIELD_WRONG, "校验位不符：末位是 4，应为 8",
                            "改为 …4268");
  sr_field_row_set_hint (SR_FIELD_ROW (id), "出生日期、性别与号码相符。号码已显示，记入查看记录");
  sr_masked_entry_set_masked (SR_MASKED_ENTRY (masked), "138****5678");
  sr_field_row_set_changed (SR_FIELD_ROW (phone), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (since), "2025-02-20");
  sr_field_row_set_problem (SR_FIELD_ROW (left), SR_FIELD_DOUBT, "比母亲外出早一年（2026-02-20）",
                            "改为 2026-02-20");

  gtk_box_append (GTK_BOX (form), sr_field_row_new ("姓名", text_entry ("彭雨欣")));
  gtk_box_append (GTK_BOX (form), id);
  gtk_box_append (GTK_BOX (form),
                  pair ("性别", picker ("2", "女"), "出生日期", text_entry ("2017-03-18")));
  gtk_box_append (GTK_BOX (form), relation);
  gtk_box_append (GTK_BOX (form),
                  pair ("民族", picker ("15", "土家族"), "在校", picker ("21", "小学在读")));
  gtk_box_append (GTK_BOX (form), sr_field_row_new ("就读学校", text_entry ("瑞塔铺镇中心小学")));
  gtk_box_append (GTK_BOX (form),
                  pair ("入户日期", text_entry ("2019-09-27"), "缘由", picker ("01", "搬迁入住")));
  gtk_box_append (GTK_BOX (form), phone);
  gtk_box_append (GTK_BOX (form), left);
  gtk_box_append (GTK_BOX (form), sr_field_row_new ("更改缘由", text_entry ("开学核对学籍")));
  gtk_widget_add_css_class (form, "sr-form");
  gtk_widget_set_vexpand (form, TRUE);
  return form;
}

GtkWidget *
gallery_form_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  SrSegments *persons = SR_SEGMENTS (sr_segments_new ("成员"));
  SrStatusLine *status = SR_STATUS_LINE (sr_status_line_new ());

  sr_segments_add (persons, "1", "彭大明");
  sr_segments_add (persons, "2", "向桂英");
  sr_segments_add (persons, "3", "彭志强");
  sr_segments_add (persons, "4", "彭雨欣");
  sr_segments_add (persons, "5", "彭子轩");
  sr_segments_set_sign (persons, "4", SR_TONE_RED);
  sr_segments_set_sign (persons, "5", SR_TONE_AMBER);
  sr_segments_set_selected (persons, "4");
  g_object_set (persons, "margin-start", 14, "margin-top", 6, "margin-bottom", 6, NULL);
  sr_status_line_add_key (status, "Ctrl S", "保存");
  sr_status_line_add_key (status, "Esc", "取消");
  sr_status_line_add_key (status, "F4", "代码表");
  sr_status_line_add_key (status, "Ctrl Z", "撤销");
  gtk_box_append (GTK_BOX (box), new_form_head ());
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (persons));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_form_body ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (status));
  return box;
}
