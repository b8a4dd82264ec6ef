/** A category and the words of a title that put a product into it. */
export type CategoryRule = readonly [category: string, words: RegExp];

/** The first that fits a title is its category: what a thing is comes before what is printed on it. */
export const CATEGORY_RULES: readonly CategoryRule[] = [
  ["home/signs", /\bsign “|building block|wall art/],
  ["bags/jumbo", /jumbo (storage )?bag|jumbo shopper/],
  ["bags/lunch", /lunch bag|lunch box|snack boxes|picnic (bag|basket)|food container/],
  ["christmas", /christmas|reindeer|santa|sleigh|advent|jingle|mistletoe|stocking|crackers/],
  ["party/bunting", /\bbunting\b|happy birthday”|paper chain|balloons/],
  ["party/table", /paper (plates|cups|napkins)|\bnapkins\b|doilies|cocktail|party|popcorn/],
  [
    "bags/everyday",
    /charlotte bag|shopper|shoulder bag|recycling bag|airline bag|umbrella|parasol|card wallet/,
  ],
  ["home/comfort", /hot water bottle|hand warmer|doormat|plasters/],
  ["home/cushions", /cushion/],
  ["garden", /garden|watering can|herb|birdcage|thermometer|windmill|plant|kneeling|grow /],
  ["home/light", /t-light|lantern|candle|\blights?\b|matches/],
  [
    "kitchen/baking",
    /cake|baking|cutter|measuring|kitchen scales|jelly|recipe|oven glove|apron|jam (making|jar)/,
  ],
  [
    "kitchen/tea",
    /teacup|teapot|tea set|tea plate|\bmug\b|milk jug|sugar (bowl|tongs|dispenser|jam)|egg cup/,
  ],
  ["kitchen/storage", /\btins?\b|bread bin|storage jar|milk bottles|glass bowls|butter dish/],
  ["kitchen/table", /bowl|plate|\bcup\b|cutlery|flower jug|tea towels/],
  ["kitchen/cleaning", /washing-up|pegs|peg bag/],
  ["stationery/cards", /\bcard (?!game|holder)|gift tags/],
  ["stationery/wrap", /\bwrap\b|ribbon/],
  [
    "stationery/desk",
    /pencil|notebook|stationery|memo board|shopping list|calendar|stamp set|chalk|blackboard|crayons/,
  ],
  ["toys/craft", /craft|sewing|knitting|modelling clay|paint set|colouring/],
  [
    "toys/play",
    /playhouse|dominoes|snap cards|game|skittles|spinning tops|skipping|bingo|snakes|toy|book box/,
  ],
  ["home/storage", /cabinet|chest|hook|knob|rack|organiser|trinket|box|key fob|card holder|bottle/],
  ["home/decor", /./],
];
