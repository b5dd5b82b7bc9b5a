/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The households screen as it is drawn in the design, with fictitious people.
 */
#include "gallery.h"

#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-fact-row.h"
#include "ui/widgets/sr-filter-pill.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-timeline.h"

static const char *const heads[] = {
    "田思雨 11-1-302 4 2 2 2 一般搬迁户 凉水口镇 彭绍文 11-11",
    "田兴旺 4-1-101 5 2 2 2 一般搬迁户 龙潭坪镇 张佑安 11-03",
    "覃世忠 2-2-202 4 1 1 2 脱贫户+边缘易致贫 芙蓉桥白族乡 李昌武 11-02",
    "李贵生 3-1-202 4 1 1 1 脱贫户 芙蓉桥白族乡 张佑安 11-01",
    "向顺生 3-1-501 3 2 2 1 一般搬迁户 八大公山镇 未联 11-18",
    "张小军 3-1-102 3 1 1 2 一般搬迁户 人潮溪镇 谷桂香 11-20",
    "彭大明 3-1-502 5 2 2 2 脱贫户 人潮溪镇 田宏军 11-12",
    "刘桂英 7-1-501 6 2 2 1 一般搬迁户 八大公山镇 张佑安 11-11",
    "谷红艳 2-2-602 3 2 2 1 脱贫户 八大公山镇 陈秀珍 11-02",
    "王昌武 10-1-401 4 2 !1 1 脱贫户 廖家村镇 向春梅 11-17",
    "谷玉兰 1-1-301 4 1 1 0 脱贫户 五道水镇 张佑安 11-05",
    "谷远志 1-2-301 3 2 2 0 脱贫户+突发困难 人潮溪镇 陈秀珍 ~10-04",
    "彭世忠 8-1-602 4 1 1 1 一般搬迁户 廖家村镇 田宏军 11-22",
    "彭子豪 5-1-201 5 2 2 0 脱贫户 芙蓉桥白族乡 王美玲 11-01",
    "陈菊香 2-1-502 6 3 3 2 一般搬迁户 凉水口镇 覃启发 !09-28",
    "陈美玲 9-1-602 6 2 2 0 脱贫户 人潮溪镇 向光明 11-08",
    "向贵生 11-1-601 5 2 2 0 脱贫户 人潮溪镇 王美玲 11-15",
    "刘昌武 1-1-501 6 3 3 0 一般搬迁户 竹叶坪乡 向春梅 11-19",
    "彭先国 1-2-502 6 1 1 2 一般搬迁户 八大公山镇 陈秀珍 11-16",
    "王大明 8-2-501 4 1 1 0 一般搬迁户 廖家村镇 刘国清 11-05",
};

enum { HEAD, FLAT, PERSONS, LABOUR, EMPLOYED, CHILDREN, KIND, TOWNSHIP, CADRE, VISIT, CODE };

static char *
part (GObject *row, int index)
{
  g_auto (GStrv) halves =
      g_strsplit (gtk_string_object_get_string (GTK_STRING_OBJECT (row)), " ", -1);

  return g_strdup (halves[index]);
}

static char *
cell_text (GObject *row, gpointer data)
{
  g_autofree char *text = part (row, GPOINTER_TO_INT (data));
  char *end = strchr (text, '+');

  if (end != NULL)
    *end = '\0';
  return g_strdup (text[0] == '!' || text[0] == '~' ? text + 1 : text);
}

static char *
cell_chip (GObject *row, SrTone *tone, gpointer data)
{
  g_autofree char *text = part (row, GPOINTER_TO_INT (data));
  const char *chip = strchr (text, '+');

  return chip != NULL ? g_strdup (chip + 1) : NULL;
}

static SrCellStyle
cell_style (GObject *row, gpointer data)
{
  int index = GPOINTER_TO_INT (data);
  g_autofree char *text = part (row, index);

  if (index == CODE)
    return SR_CELL_DIM;
  if (index == HEAD)
    return SR_CELL_MEDIUM;
  if (g_str_equal (text, "0"))
    return SR_CELL_FAINT;
  if (g_str_equal (text, "未联") || text[0] == '~')
    return SR_CELL_AMBER;
  if (text[0] == '!')
    return index == VISIT ? SR_CELL_RED : SR_CELL_AMBER | SR_CELL_BOLD;
  return index == VISIT ? SR_CELL_DIM : SR_CELL_PLAIN;
}

#define COLUMN(name, label, px, prio, ...)                                                         \
  {                                                                                                \
    .id = #name, .title = label, .width = px, .priority = prio, .text = cell_text,                 \
    .style = cell_style, .data = GINT_TO_POINTER (name), .sortable = TRUE, __VA_ARGS__             \
  }

static const SrGridColumn columns[] = {
    COLUMN (CODE, "户编号", 87, 0),
    COLUMN (HEAD, "户主", 66, 0, .names_row = TRUE),
    COLUMN (FLAT, "房号", 74, 0),
    COLUMN (PERSONS, "人口", 46, 0, .numeric = TRUE),
    COLUMN (LABOUR, "劳力", 46, 1, .numeric = TRUE),
    COLUMN (EMPLOYED, "就业", 46, 1, .numeric = TRUE),
    COLUMN (CHILDREN, "留守", 46, 4, .numeric = TRUE),
    COLUMN (KIND, "户类型", 140, 0, .chip = cell_chip, .expand = TRUE),
    COLUMN (TOWNSHIP, "迁出乡镇", 98, 0),
    COLUMN (CADRE, "联户干部", 70, 2),
    COLUMN (VISIT, "走访", 65, 3),
};

static GtkWidget *
new_table (void)
{
  GtkWidget *grid = sr_grid_new ("住户");
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < 251; i++) {
    g_autofree char *line =
        g_strdup_printf ("%s SR-%04u", heads[i % G_N_ELEMENTS (heads)], 136 + i);

    gtk_string_list_append (rows, line);
  }
  sr_grid_set_columns (SR_GRID (grid), columns, G_N_ELEMENTS (columns));
  sr_grid_set_model (SR_GRID (grid), G_LIST_MODEL (rows));
  sr_grid_set_sort (SR_GRID (grid), "CODE", FALSE);
  sr_grid_select (SR_GRID (grid), 6);
  return grid;
}

static GtkWidget *
icon_button (const char *icon)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
labelled_button (const char *icon, const char *label, const char *css_class)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  return button;
}

static GtkWidget *
new_toolbar (int width, gboolean edit)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *segments = sr_segments_new ("表格内容");
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "sr-toolbar");
  sr_segments_add (SR_SEGMENTS (segments), "household", "户");
  sr_segments_add (SR_SEGMENTS (segments), "person", "人");
  gtk_box_append (GTK_BOX (bar), segments);
  g_object_set (search, "placeholder-text", "姓名 拼音 证号 电话 房号", NULL);
  gtk_widget_set_size_request (search, 214, -1);
  gtk_widget_set_valign (search, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), search);
  if (!edit && width > 1200) {
    gtk_box_append (GTK_BOX (bar), sr_filter_pill_new ("户类型 2 项"));
    gtk_box_append (GTK_BOX (bar), sr_filter_pill_new ("有劳力"));
  }
  gtk_box_append (GTK_BOX (bar),
                  labelled_button ("list-add-symbolic", edit ? "筛选 2" : "筛选", "sr-add-pill"));
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_box_append (GTK_BOX (bar), gap);
  gtk_box_append (GTK_BOX (bar), icon_button ("document-save-symbolic"));
  gtk_box_append (GTK_BOX (bar), icon_button ("view-more-symbolic"));
  if (!edit && width > 1200)
    gtk_box_append (GTK_BOX (bar), labelled_button ("list-add-symbolic", "新户", NULL));
  return bar;
}

static GtkWidget *
new_middle (int width, gboolean edit)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *status = sr_status_line_new ();

  gtk_widget_add_css_class (box, "sr-pane");
  gtk_box_append (GTK_BOX (box), new_toolbar (width, edit));
  gtk_box_append (GTK_BOX (box), new_table ());
  sr_status_line_set_text (SR_STATUS_LINE (status),
                           "251 户　819 人 ・ 劳力 486 ・ 就业 486 ・ 留守 105");
  if (!edit) {
    sr_status_line_add_key (SR_STATUS_LINE (status), "/", "搜索");
    sr_status_line_add_key (SR_STATUS_LINE (status), "Ctrl N", "新户");
  }
  sr_status_line_add_key (SR_STATUS_LINE (status), "Ctrl E", "编辑");
  gtk_box_append (GTK_BOX (box), status);
  return box;
}

static GtkWidget *
new_side (void)
{
  const char *names[] = {"人潮溪镇", "八大公山镇",   "桥自弯镇",     "五道水镇",     "龙潭坪镇",
                         "凉水口镇", "沙塔坪乡",     "河口乡",       "上河溪乡",     "官地坪镇",
                         "廖家村镇", "竹叶坪乡",     "走马坪白族乡", "芙蓉桥白族乡", "陈家河镇",
                         "上洞街乡", "马合口白族乡", "利福塔镇",     "瑞塔铺镇"};
  const char *counts[] = {"31", "28", "25", "23", "21", "19", "17", "16", "15", "14",
                          "13", "12", "11", "10", "9",  "8",  "6",  "4",  "2"};
  SrSideList *list = SR_SIDE_LIST (sr_side_list_new ("迁出乡镇"));

  sr_side_list_set_heading (list, "迁出乡镇", "19");
  sr_side_list_append (list, "all", NULL, "全部", "284");
  sr_side_list_append_rule (list);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    sr_side_list_append (list, names[i], NULL, names[i], counts[i]);
  sr_side_list_append_rule (list);
  sr_side_list_append (list, "none", NULL, "无搬迁户的乡镇", "4");
  sr_side_list_set_selected (list, "all");
  gtk_widget_set_size_request (GTK_WIDGET (list), 175, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (list), FALSE);
  return GTK_WIDGET (list);
}

static GtkWidget *
new_profile_head (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *edit = gtk_button_new_with_label ("编辑");
  GtkWidget *more = icon_button ("view-more-symbolic");

  gtk_box_append (GTK_BOX (title), gallery_label ("彭大明 户", "sr-title"));
  gtk_box_append (GTK_BOX (title), sr_chip_new ("脱贫户", SR_TONE_GREY));
  gtk_box_append (GTK_BOX (left), title);
  gtk_box_append (GTK_BOX (left),
                  gallery_label ("SR-0142　3 栋 1 单元 502　在住", "sr-under-title"));
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_set_valign (edit, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), left);
  gtk_box_append (GTK_BOX (line), edit);
  gtk_box_append (GTK_BOX (line), more);
  gtk_widget_set_valign (more, GTK_ALIGN_START);
  return line;
}

static GtkWidget *
new_members (void)
{
  const struct {
    const char *name, *relation, *age, *where, *chip;
    SrTone tone;
  } members[] = {
      {"彭大明", "户主", "男 61", "康华粽叶加工厂", "在业", SR_TONE_GREY},
      {"向桂英", "之妻", "女 58", "在家照料孙辈", NULL, SR_TONE_PLAIN},
      {"彭志强", "之子", "男 34", "广东东莞 ・ 电子厂", "外出", SR_TONE_GREY},
      {"彭雨欣", "之孙女", "女 9", "瑞塔铺中心小学 ・ 三年级", "留守", SR_TONE_ACCENT},
      {"彭子轩", "之孙子", "男 6", "今年 9 月应入学，未登记", "留守", SR_TONE_ACCENT},
  };
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "sr-lines");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    GtkWidget *name = gallery_label (members[i].name, "medium");
    GtkWidget *relation = gallery_label (members[i].relation, "sr-second");
    GtkWidget *age = gallery_label (members[i].age, "sr-second");
    GtkWidget *where = gallery_label (members[i].where, i == 4 ? "amber" : "sr-second");

    gtk_widget_set_size_request (name, 56, -1);
    gtk_widget_set_size_request (relation, 46, -1);
    gtk_widget_set_size_request (age, 48, -1);
    gtk_widget_add_css_class (where, "sr-caption");
    gtk_widget_set_hexpand (where, TRUE);
    gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_END);
    gtk_box_append (GTK_BOX (row), name);
    gtk_box_append (GTK_BOX (row), relation);
    gtk_box_append (GTK_BOX (row), age);
    gtk_box_append (GTK_BOX (row), where);
    if (members[i].chip != NULL)
      gtk_box_append (GTK_BOX (row), sr_chip_new (members[i].chip, members[i].tone));
    gtk_list_box_append (GTK_LIST_BOX (list), row);
  }
  return list;
}

static GtkWidget *
new_papers (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gallery_label ("11 / 14 份", "sr-body"));
  gtk_box_append (GTK_BOX (box), sr_chip_new ("缺 旧房复垦协议", SR_TONE_AMBER));
  gtk_box_append (GTK_BOX (box), sr_chip_new ("缺 不动产权证", SR_TONE_AMBER));
  gtk_box_append (GTK_BOX (box), gallery_label ("等 3 份", "sr-second"));
  return box;
}

static GtkWidget *
new_pairs (void)
{
  SrPairs *pairs = SR_PAIRS (sr_pairs_new (2));

  sr_pairs_add (pairs, NULL, "迁自", "人潮溪镇 打磨岗村", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "入住", "2019-09-27", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "住房", "100 ㎡ ・ 人均 20 ㎡", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "楼长", "田国清", SR_TONE_PLAIN);
  sr_pairs_add (pairs, "cadre", "联户", "田宏军 ・ 老干支部", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "电话", "138****5678", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "网格", "第 2 网格 谷菊香", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "走访", "11-12 ・ 每月", SR_TONE_PLAIN);
  return GTK_WIDGET (pairs);
}

static GtkWidget *
new_timeline (void)
{
  SrTimeline *line = SR_TIMELINE (sr_timeline_new ("时间线"));

  sr_timeline_add (line, "1", "11-12", 1, "走访", "日常走访：老人腰痛，已约村医");
  sr_timeline_add (line, "2", "10-28", 3, "点单", "代取慢病药，办结，用时 2 天");
  sr_timeline_add (line, "3", "09-01", 0, "变更", "楼长改为田国清，原谷菊香");
  sr_timeline_add (line, "4", "08-15", 2, "就业", "彭志强续签东莞合同至 2027-08");
  sr_timeline_add (line, "5", "06-20", 1, "五访", "红白喜事，当日走访，志愿者 4 人");
  return GTK_WIDGET (line);
}

static GtkWidget *
new_section (const char *heading, const char *act, GtkWidget *child)
{
  GtkWidget *section = sr_section_new (heading);

  sr_section_set_act (SR_SECTION (section), act);
  sr_section_append (SR_SECTION (section), child);
  return section;
}

static GtkWidget *
new_profile (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  SrFactRow *facts = SR_FACT_ROW (sr_fact_row_new ());

  gtk_widget_add_css_class (box, "sr-profile");
  sr_fact_row_add (facts, "persons", "5", "人口", SR_TONE_PLAIN);
  sr_fact_row_add (facts, "labour", "2", "劳力", SR_TONE_PLAIN);
  sr_fact_row_add (facts, "employed", "2", "就业", SR_TONE_PLAIN);
  sr_fact_row_add (facts, "children", "2", "留守儿童", SR_TONE_ACCENT);
  sr_fact_row_add (facts, NULL, "2.9", "年人均 万元", SR_TONE_PLAIN);
  gtk_box_append (GTK_BOX (box), new_profile_head ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (facts));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_pairs ());
  gtk_box_append (GTK_BOX (box), new_section ("成员", "婚丧迁入迁出", new_members ()));
  gtk_box_append (GTK_BOX (box), new_section ("一户一档", "打印两页", new_papers ()));
  gtk_box_append (GTK_BOX (box), new_section ("时间线", "全部 38 条", new_timeline ()));
  return box;
}

GtkWidget *
gallery_households_new (int width, gboolean edit)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *right = edit ? gallery_form_new () : new_profile ();

  if (width > 1200) {
    gtk_box_append (GTK_BOX (box), new_side ());
    gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  }
  gtk_box_append (GTK_BOX (box), new_middle (width, edit));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_add_css_class (right, "sr-pane");
  gtk_widget_set_size_request (right, edit ? 473 : width > 1200 ? 403 : 383, -1);
  gtk_widget_set_hexpand (right, FALSE);
  gtk_box_append (GTK_BOX (box), right);
  gtk_widget_set_vexpand (box, TRUE);
  return box;
}
