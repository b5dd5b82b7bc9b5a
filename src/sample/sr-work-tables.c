/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Where the people of the sample community work and in which trades. Tables only.
 */
#include "sample/sr-work.h"

/* clang-format off */
/* The county itself first, from where nobody goes away. */
static const SrWorkPlace places[] = {
    {"430822", "桑植县", "county", 0, 17, 10},       {"430802", "张家界市", "city", 13, 5, 8},
    {"430811", "张家界市", "city", 7, 3, 5},         {"430821", "慈利县", "city", 4, 2, 3},
    {"430111", "长沙市", "province", 7, 5, 6},       {"430121", "长沙县", "province", 6, 4, 5},
    {"430702", "常德市", "province", 4, 4, 4},       {"433101", "吉首市", "province", 2, 1, 2},
    {"430211", "株洲市", "province", 2, 2, 2},       {"441900", "东莞市", "other_province", 16, 9, 14},
    {"440306", "深圳市", "other_province", 8, 4, 8}, {"440307", "深圳市", "other_province", 5, 2, 5},
    {"440309", "深圳市", "other_province", 3, 1, 3}, {"440111", "广州市", "other_province", 5, 3, 5},
    {"440114", "广州市", "other_province", 3, 1, 3}, {"440605", "佛山市", "other_province", 6, 3, 5},
    {"440606", "佛山市", "other_province", 3, 1, 3}, {"442000", "中山市", "other_province", 3, 2, 3},
    {"441303", "惠州市", "other_province", 2, 1, 2}, {"330212", "宁波市", "other_province", 5, 2, 4},
    {"330282", "慈溪市", "other_province", 4, 2, 3}, {"330110", "杭州市", "other_province", 3, 1, 3},
    {"330782", "义乌市", "other_province", 3, 1, 3}, {"320583", "昆山市", "other_province", 4, 2, 4},
    {"320509", "苏州市", "other_province", 2, 1, 2}, {"350582", "晋江市", "other_province", 3, 1, 3},
    {"310117", "上海市", "other_province", 2, 1, 2},
};

static const char *const electronics[] = {
    "普工", "操作员", "组装工", "焊锡工", "贴片操作员", "质检员", "测试员", "物料员", "仓管员", "包装工", "设备维修工",
    "生产组长", "搬运工", "注塑工", "调机员", "文员", NULL};
static const char *const clothes[] = {
    "平车工", "锁边工", "裁床工", "烫工", "尾部查衫工", "包装工", "绣花机操作员", "样衣工", "普工", "质检员", "仓管员",
    "跟单员", "机修工", "车间组长", "杂工", "充绒工", NULL};
static const char *const furniture[] = {
    "木工", "油漆工", "打磨工", "软体扪工", "开料工", "封边工", "安装工", "包装工", "普工", "质检员", "仓管员", "叉车司机",
    "送货司机", "组长", "裁布工", "学徒工", NULL};
static const char *const hardware[] = {
    "冲压工", "数控车床操作员", "抛光工", "电焊工", "压铸工", "装配工", "模具学徒", "普工", "质检员", "仓管员", "包装工",
    "电镀工", "叉车司机", "设备维修工", "车间组长", "品管员", NULL};
static const char *const food[] = {
    "分拣工", "包装工", "烘焙工", "腌制工", "操作工", "化验员", "质检员", "仓管员", "送货员", "清洗工", "冷库搬运工", "普工",
    "机修工", "班组长", "业务员", "保洁员", NULL};
static const char *const transport[] = {
    "快递分拣员", "快递员", "装卸工", "叉车司机", "货车司机", "仓管员", "理货员", "打包员", "调度员", "客服员", "普工",
    "扫描员", "站点管理员", "库内操作员", "保安员", "文员", NULL};
static const char *const hotel[] = {
    "客房服务员", "前台接待", "传菜员", "餐厅服务员", "洗碗工", "后厨帮工", "厨师", "保安员", "工程维修工", "洗衣房员工",
    "布草员", "迎宾员", "收银员", "保洁员", "打荷", "客房领班", NULL};
static const char *const catering[] = {
    "服务员", "传菜员", "洗碗工", "配菜员", "厨师", "面点师", "收银员", "切配工", "凉菜师", "店长助理", "外卖打包员", "后厨帮工",
    "迎宾员", "采购员", "学徒工", "保洁员", NULL};
static const char *const building[] = {
    "木工", "钢筋工", "泥工", "架子工", "水电工", "小工", "抹灰工", "电焊工", "塔吊司机", "材料员", "安全员", "防水工",
    "油漆工", "杂工", "施工员", "装修工", NULL};
static const char *const household[] = {
    "保洁员", "月嫂", "育婴师", "养老护理员", "住家保姆", "钟点工", "护工", "家电清洗工", "做饭阿姨", "搬家工", "管道疏通工",
    "客服员", "收纳师", "陪护员", "管家", "学徒工", NULL};
static const char *const property[] = {
    "保安员", "保洁员", "绿化工", "客服管家", "水电维修工", "秩序维护员", "消控值班员", "楼道保洁", "停车管理员", "主管",
    "巡逻员", "收费员", "会务服务员", "电梯安全员", "垃圾分类员", "园林工", NULL};
static const char *const dispatch[] = {
    "普工", "装配工", "操作工", "质检员", "打包员", "分拣员", "保安员", "保洁员", "叉车司机", "焊工", "客服员", "文员",
    "服务员", "送餐员", "驻厂管理员", "招聘专员", NULL};
static const char *const farm[] = {
    "采茶工", "果园管理员", "养殖员", "大棚种植工", "菌菇采摘工", "除草工", "分拣工", "农机手", "饲养员", "水肥员", "护林员",
    "仓管员", "送货员", "直播助理", "技术员", "杂工", NULL};
static const char *const tourism[] = {
    "景区检票员", "讲解员", "观光车司机", "索道操作员", "景区保洁员", "演员", "售票员", "安全员", "民宿管家", "民宿服务员",
    "导游", "摄影师助理", "停车场引导员", "餐饮服务员", "营业员", "救援员", NULL};
static const char *const shop[] = {
    "收银员", "理货员", "营业员", "导购员", "生鲜分拣员", "仓管员", "送货员", "店长", "防损员", "采购员", "客服员", "打包员",
    "烘焙学徒", "水产员", "熟食员", "储备干部", NULL};
static const char *const shoes[] = {
    "针车工", "鞋面手工", "成型操作员", "贴底工", "裁断工", "包装工", "质检员", "普工", "硫化工", "打粗工", "仓管员",
    "组长", "机修工", "学徒工", "杂工", "清洁工", NULL};

enum { ELECTRONICS, CLOTHES, FURNITURE, HARDWARE, FOOD, TRANSPORT, HOTEL, CATERING, BUILDING, HOUSEHOLD, PROPERTY,
       DISPATCH, FARM, TOURISM, SHOP, SHOES };

static const SrTrade trades[] = {
    [ELECTRONICS] = {"电子科技", "C", 4200, 6800, electronics}, [CLOTHES] = {"服饰", "C", 4000, 7000, clothes},
    [FURNITURE] = {"家具", "C", 4300, 7500, furniture},         [HARDWARE] = {"五金制品", "C", 4300, 7200, hardware},
    [FOOD] = {"食品", "C", 3200, 5600, food},                   [TRANSPORT] = {"物流", "G", 4000, 7500, transport},
    [HOTEL] = {"酒店管理", "H", 2800, 5200, hotel},             [CATERING] = {"餐饮管理", "H", 2900, 5600, catering},
    [BUILDING] = {"建筑工程", "E", 4500, 8600, building},       [HOUSEHOLD] = {"家政服务", "O", 3000, 7200, household},
    [PROPERTY] = {"物业服务", "K", 2300, 4300, property},       [DISPATCH] = {"人力资源", "L", 3800, 6600, dispatch},
    [FARM] = {"农业开发", "A", 2200, 3900, farm},               [TOURISM] = {"旅游开发", "R", 2500, 4800, tourism},
    [SHOP] = {"商贸", "F", 2400, 4500, shop},                   [SHOES] = {"鞋业", "C", 4000, 6800, shoes},
};

static const guint8 in_county[] = {FARM, FARM, FOOD, TOURISM, SHOP, SHOP, BUILDING, HOTEL, HOUSEHOLD, PROPERTY};
static const guint8 in_city[] = {HOTEL, HOTEL, CATERING, TOURISM, TOURISM, PROPERTY, SHOP, BUILDING, FOOD, HOUSEHOLD};
static const guint8 in_province[] = {CATERING, BUILDING, PROPERTY, TRANSPORT, ELECTRONICS, DISPATCH, HOUSEHOLD, SHOP,
                                     FOOD, HARDWARE};
static const guint8 elsewhere[] = {ELECTRONICS, ELECTRONICS, ELECTRONICS, CLOTHES, FURNITURE, HARDWARE, SHOES, TRANSPORT,
                                   DISPATCH, FOOD};
/* clang-format on */

guint
sr_work_places_size (void)
{
  return G_N_ELEMENTS (places);
}

const SrWorkPlace *
sr_work_place (guint index)
{
  return &places[index];
}

const SrTrade *
sr_work_trade (guint index)
{
  return &trades[index];
}

const SrTrade *
sr_work_draw_trade (SrRandom *random, const SrWorkPlace *place)
{
  guint i = sr_random_below (random, G_N_ELEMENTS (elsewhere));

  if (g_str_equal (place->scope, "county"))
    return &trades[in_county[i]];
  if (g_str_equal (place->scope, "city"))
    return &trades[in_city[i]];
  return &trades[g_str_equal (place->scope, "province") ? in_province[i] : elsewhere[i]];
}

const char *
sr_work_draw_job (SrRandom *random, const SrTrade *trade)
{
  return trade->jobs[sr_random_below (random, g_strv_length ((char **)trade->jobs))];
}
