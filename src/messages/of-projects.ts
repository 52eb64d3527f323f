import { catalogueOf } from "#messages/messages.ts";
import { quoted } from "#messages/quoted.ts";

const quotedList = (names: readonly string[]) => names.map(quoted).join("");

/** What the list of projects says. */
export const projectMessages = catalogueOf(
  {
    count: (shown: number, all: number) =>
      shown === all ? `共 ${all} 项` : `${shown} 项，共 ${all} 项`,
    countInView: (shown: number, all: number) => `视图内 ${shown} 项，共 ${all} 项`,
    near: "看看附近建什么",
    nearField: "输入地名，看附近的项目",
    nearPlaceholder: "区县、乡镇、车站、湖……",
    nearMe: "我的位置",
    locating: "正在定位……",
    privacy: "“我的位置”只在您的设备上计算，本页不发送，也不写进链接。",
    noPlace: (words: string) =>
      `图上没有${quoted(words)}的位置。可以试试区县、乡镇、街道办事处或车站的名字。`,
    placesFound: (count: number) => `找到 ${count} 个地名，用上下键选择`,
    placeKinds: { place: "地名", station: "车站", airport: "机场", area: "片区", site: "地点" },
    from: (place: string) => `从${quoted(place)}量起`,
    fromHere: (accuracy: string) => `从您的位置量起（±${accuracy}）`,
    stopMeasuring: "不再量距离",
    refused: "您没有允许本页使用位置。可以在浏览器的设置里允许，也可以直接输入地名。",
    insecure: "浏览器只在加密（https）的网址上提供位置。可以直接输入地名。",
    notFound: "设备没有给出位置。可以直接输入地名。",
    outside: "您的位置在图面之外。可以输入图上的地名。",
    facets: "筛选条件",
    facetNames: {
      district: "区县",
      category: "类别",
      status: "状态",
      document: "文件",
      plate: "板块",
      box: "专栏",
    },
    facetHelp: {
      district:
        "一个项目在几个区县，就在每个区县里各计一次。原文只写开发区、乡镇、街道的，其范围确在一个区县之内才归入，列表里注明按什么推得。",
      document: "提到项目的文件，可选几份。",
      plate: "原文说属于某个板块的项目。",
      box: "列出项目的专栏。",
    },
    noDistrict: "文中未写明区县",
    noDistrictWhy: (count: number) =>
      `有 ${count} 项，原文只写了要做什么，或只写到全市、企业、学校的名字，没有写在哪个区县。本图不猜。`,
    wide: { citywide: "面向全市", several: "片区跨区县", elsewhere: "在外市" },
    bases: {
      text: (count: number) => `文中写明 ${count} 项`,
      place: (count: number) => `按文中的地名推得 ${count} 项`,
      note: (count: number) => `据位置说明 ${count} 项`,
      position: (count: number) => `按推定位置 ${count} 项`,
    },
    basesOf: (district: string, bases: readonly string[]) => `${district}：${bases.join("，")}。`,
    inDistricts: {
      text: (districts: readonly string[]) => districts.join("、"),
      place: (districts: readonly string[], via: readonly string[]) =>
        `${districts.join("、")}（按${quotedList(via)}推得）`,
      note: (districts: readonly string[], via: readonly string[]) =>
        via.length > 0
          ? `${districts.join("、")}（据位置说明，按${quotedList(via)}推得）`
          : `${districts.join("、")}（据位置说明）`,
      position: (districts: readonly string[]) => `${districts.join("、")}（按推定位置）`,
    },
    between: "；",
    reaches: {
      citywide: () => "面向全市",
      several: (over: readonly string[]) => `${quotedList(over)}跨区县，文中未写明是哪一个`,
      elsewhere: (over: readonly string[]) => `在${over.join("、")}`,
    },
    option: (name: string, count: number) => `${name}，${count} 项`,
    remove: (facet: string, value: string) => `取消${facet}：${value}`,
    clear: "全部清除",
    inView: "视图内",
    located: "已定位",
    name: "名称",
    quoted: (words: string) => `“${words}”`,
    words: "按名称筛选",
    order: "排序",
    orders: { text: "按原文顺序", distance: "按距离", name: "按拼音", certainty: "按定位把握" },
    orderNeedsPlace: "按距离（先选地点）",
    nothing: "没有符合条件的项目。",
    nothingInView: "视图内没有符合条件的项目。移动地图，或关掉“视图内”。",
    more: (count: number) => `再看 ${count} 项`,
    unlocated: "未定位",
    position: (accuracy: string) => `定位 ±${accuracy}`,
    away: {
      you: {
        about: (distance: string) => `距您约 ${distance}`,
        within: (distance: string) => `距您不超过 ${distance}`,
      },
      place: {
        about: (distance: string) => `相距约 ${distance}`,
        within: (distance: string) => `相距不超过 ${distance}`,
      },
    },
    both: (away: string, known: string) => `${away}，${known}`,
    known: (precision: string, certainty: string) => `位置为${precision}${certainty}`,
    precisions: { street: "街道级", township: "乡镇级", district: "区县级", region: "大致方位" },
    certainties: { confirmed: "公开坐标", derived: "推得", schematic: "推定", candidate: "候选" },
    outsideFilter: (name: string) => `卡片上的${quoted(name)}不在筛选结果里。`,
    loading: "正在取位置资料……",
  },
  {
    count: (shown, all) => (shown === all ? `${all} projects` : `${shown} of ${all} projects`),
    countInView: (shown, all) => `${shown} in view, of ${all}`,
    near: "What is planned nearby",
    nearField: "Type a place to see the projects near it",
    nearPlaceholder: "District, town, station, lake …",
    nearMe: "My position",
    locating: "Locating …",
    privacy:
      "“My position” is worked out on your device. This page does not send it or put it in a link.",
    noPlace: (words) =>
      `The map has no position for “${words}”. Try a district, a town, a subdistrict or a station.`,
    placesFound: (count) =>
      `${count === 1 ? "1 place" : `${count} places`}, choose with the arrow keys`,
    placeKinds: {
      place: "place",
      station: "station",
      airport: "airport",
      area: "area",
      site: "site",
    },
    from: (place) => `Measured from ${place}`,
    fromHere: (accuracy) => `Measured from your position (±${accuracy})`,
    stopMeasuring: "Stop measuring",
    refused:
      "You did not allow this page to use your position. Allow it in the browser's settings, or type a place.",
    insecure: "Browsers give a position to secure (https) addresses only. Type a place instead.",
    notFound: "The device gave no position. Type a place instead.",
    outside: "Your position is off the map. Type a place that is on it.",
    facets: "Filters",
    facetNames: {
      district: "District",
      category: "Category",
      status: "Status",
      document: "Document",
      plate: "Plate",
      box: "Box",
    },
    facetHelp: {
      district:
        "A project in several districts counts in each. Where the text names a zone, a town or a subdistrict, it counts where that lies wholly in one, and the list says by what it is derived.",
      document: "Documents that mention the project; choose several if you like.",
      plate: "Projects that the text says are part of a plate.",
      box: "Boxes that list the project.",
    },
    noDistrict: "not named in the text",
    noDistrictWhy: (count) =>
      `Of ${count} projects the text says what is to be done, or names the city, a company or a school, but no district. The atlas does not guess.`,
    wide: { citywide: "citywide", several: "in a zone over several", elsewhere: "in another city" },
    bases: {
      text: (count) => `${count} named in the text`,
      place: (count) => `${count} derived from a place in the text`,
      note: (count) => `${count} by the note on the position`,
      position: (count) => `${count} by the position`,
    },
    basesOf: (district, bases) => `${district}: ${bases.join(", ")}.`,
    inDistricts: {
      text: (districts) => districts.join(", "),
      place: (districts, via) => `${districts.join(", ")} (derived from ${via.join(", ")})`,
      note: (districts, via) =>
        via.length > 0
          ? `${districts.join(", ")} (noted position, derived from ${via.join(", ")})`
          : `${districts.join(", ")} (noted position)`,
      position: (districts) => `${districts.join(", ")} (estimated position)`,
    },
    between: "; ",
    reaches: {
      citywide: () => "citywide",
      several: (over) => `${over.join(", ")}: in several districts, the text does not say which`,
      elsewhere: (over) => `in ${over.join(", ")}`,
    },
    option: (name, count) => `${name}, ${count}`,
    remove: (facet, value) => `Remove ${facet}: ${value}`,
    clear: "Clear all",
    inView: "In view",
    located: "Located",
    name: "Name",
    quoted: (words) => `“${words}”`,
    words: "Filter by name",
    order: "Order",
    orders: {
      text: "as in the text",
      distance: "by distance",
      name: "by pinyin",
      certainty: "by certainty",
    },
    orderNeedsPlace: "by distance (choose a place)",
    nothing: "No project matches.",
    nothingInView: "Nothing in view matches. Move the map, or turn “In view” off.",
    more: (count) => `Show ${count} more`,
    unlocated: "not located",
    position: (accuracy) => `located ±${accuracy}`,
    away: {
      you: {
        about: (distance) => `about ${distance} from you`,
        within: (distance) => `within ${distance} of you`,
      },
      place: {
        about: (distance) => `about ${distance} away`,
        within: (distance) => `within ${distance}`,
      },
    },
    both: (away, known) => `${away}; ${known}`,
    known: (precision, certainty) => `${certainty} to ${precision}`,
    precisions: {
      street: "a street",
      township: "a township",
      district: "a district",
      region: "a rough direction",
    },
    certainties: {
      confirmed: "published position, known",
      derived: "position derived",
      schematic: "position estimated",
      candidate: "position one of several, known",
    },
    outsideFilter: (name) => `“${name}” on the card is not among these.`,
    loading: "Getting the positions …",
  },
);
