import { alarmClock } from "./alarm-clock.ts";
import { angel } from "./angel.ts";
import { apron } from "./apron.ts";
import { bakingSet } from "./baking-set.ts";
import { balloons } from "./balloons.ts";
import { basket } from "./basket.ts";
import { bird } from "./bird.ts";
import { birdcage } from "./birdcage.ts";
import { blockWord } from "./block-word.ts";
import { bookBox } from "./book-box.ts";
import { bottle } from "./bottle.ts";
import { bowl } from "./bowl.ts";
import { breadBin } from "./bread-bin.ts";
import { bunting } from "./bunting.ts";
import { cakeCases } from "./cake-cases.ts";
import { cakeStand } from "./cake-stand.ts";
import { calendar } from "./calendar.ts";
import { candles } from "./candles.ts";
import { card } from "./card.ts";
import { chalk } from "./chalk.ts";
import { chalkboard } from "./chalkboard.ts";
import { cocktailParasols } from "./cocktail-parasols.ts";
import { cushion } from "./cushion.ts";
import { cutlery } from "./cutlery.ts";
import { cutters } from "./cutters.ts";
import { doily } from "./doily.ts";
import { doll } from "./doll.ts";
import { dominoes } from "./dominoes.ts";
import { doormat } from "./doormat.ts";
import { drawers } from "./drawers.ts";
import { eggCup } from "./egg-cup.ts";
import { feltFriends } from "./felt-friends.ts";
import { frame } from "./frame.ts";
import { garland } from "./garland.ts";
import { handWarmer } from "./hand-warmer.ts";
import { hangingHeart } from "./hanging-heart.ts";
import { herbMarker } from "./herb-marker.ts";
import { hooks } from "./hooks.ts";
import { hotWaterBottle } from "./hot-water-bottle.ts";
import { jars } from "./jars.ts";
import { jug } from "./jug.ts";
import { keyFob } from "./key-fob.ts";
import { kneelingPad } from "./kneeling-pad.ts";
import { knob } from "./knob.ts";
import { lantern } from "./lantern.ts";
import { lunchBag } from "./lunch-bag.ts";
import { lunchBox } from "./lunch-box.ts";
import { matches } from "./matches.ts";
import { milkBottles } from "./milk-bottles.ts";
import { mould } from "./mould.ts";
import { mug } from "./mug.ts";
import { napkins } from "./napkins.ts";
import { notebook } from "./notebook.ts";
import { organiser } from "./organiser.ts";
import { ovenGlove } from "./oven-glove.ts";
import { paperChain } from "./paper-chain.ts";
import { paperCups } from "./paper-cups.ts";
import { parcel } from "./parcel.ts";
import { partyBag } from "./party-bag.ts";
import { partyCandles } from "./party-candles.ts";
import { pegBag } from "./peg-bag.ts";
import { pegs } from "./pegs.ts";
import { pencils } from "./pencils.ts";
import { plantPot } from "./plant-pot.ts";
import { plasterTin } from "./plaster-tin.ts";
import { plate } from "./plate.ts";
import { playhouse } from "./playhouse.ts";
import { playingCards } from "./playing-cards.ts";
import { popcorn } from "./popcorn.ts";
import { rabbit } from "./rabbit.ts";
import { recipeBox } from "./recipe-box.ts";
import { recordFrame } from "./record-frame.ts";
import { ribbon } from "./ribbon.ts";
import { rubberGloves } from "./rubber-gloves.ts";
import { scales } from "./scales.ts";
import { sewingBox } from "./sewing-box.ts";
import type { Motif } from "./shape.ts";
import { sign } from "./sign.ts";
import { skittles } from "./skittles.ts";
import { spinningTop } from "./spinning-top.ts";
import { spoons } from "./spoons.ts";
import { stackedBoxes } from "./stacked-boxes.ts";
import { stamp } from "./stamp.ts";
import { hangingStar } from "./star.ts";
import { stocking } from "./stocking.ts";
import { storageJar } from "./storage-jar.ts";
import { stringLights } from "./string-lights.ts";
import { sugarBowl } from "./sugar-bowl.ts";
import { sugarTongs } from "./sugar-tongs.ts";
import { suitcase } from "./suitcase.ts";
import { tags } from "./tags.ts";
import { teaLight } from "./tea-light.ts";
import { teaLightSet } from "./tea-light-set.ts";
import { teaTowels } from "./tea-towels.ts";
import { teacup } from "./teacup.ts";
import { teapot } from "./teapot.ts";
import { thermometer } from "./thermometer.ts";
import { tins } from "./tins.ts";
import { toadstool } from "./toadstool.ts";
import { toteBag } from "./tote-bag.ts";
import { tree } from "./tree.ts";
import { trinketBox } from "./trinket-box.ts";
import { umbrella } from "./umbrella.ts";
import { wallClock } from "./wall-clock.ts";
import { wallet } from "./wallet.ts";
import { wateringCan } from "./watering-can.ts";
import { wickerHeart } from "./wicker-heart.ts";
import { windmill } from "./windmill.ts";
import { wrap } from "./wrap.ts";
import { wreath } from "./wreath.ts";

/** All that can be drawn; of several that a title fits, the first: what is rare stands before what is common. */
const MOTIFS: readonly Motif[] = [
  parcel,
  herbMarker,
  plasterTin,
  lunchBag,
  lunchBox,
  partyBag,
  suitcase,
  stackedBoxes,
  basket,
  toteBag,
  wallet,
  cocktailParasols,
  umbrella,
  sign,
  blockWord,
  eggCup,
  teaLightSet,
  hangingHeart,
  teaLight,
  stringLights,
  partyCandles,
  matches,
  lantern,
  bunting,
  paperChain,
  garland,
  balloons,
  paperCups,
  popcorn,
  napkins,
  wrap,
  doily,
  teacup,
  teapot,
  sugarBowl,
  sugarTongs,
  jug,
  spoons,
  scales,
  mould,
  recipeBox,
  ovenGlove,
  rubberGloves,
  apron,
  cutters,
  bakingSet,
  cakeCases,
  cakeStand,
  jars,
  storageJar,
  breadBin,
  milkBottles,
  teaTowels,
  pegBag,
  pegs,
  doormat,
  hotWaterBottle,
  handWarmer,
  cushion,
  alarmClock,
  wallClock,
  recordFrame,
  frame,
  wateringCan,
  birdcage,
  windmill,
  thermometer,
  plantPot,
  kneelingPad,
  keyFob,
  bottle,
  trinketBox,
  knob,
  drawers,
  hooks,
  organiser,
  tins,
  cutlery,
  toadstool,
  rabbit,
  candles,
  stocking,
  wreath,
  hangingStar,
  tree,
  angel,
  wickerHeart,
  tags,
  card,
  ribbon,
  pencils,
  notebook,
  chalkboard,
  chalk,
  stamp,
  calendar,
  sewingBox,
  playhouse,
  bookBox,
  playingCards,
  dominoes,
  skittles,
  spinningTop,
  doll,
  feltFriends,
  mug,
  bird,
  plate,
  bowl,
];

/** What a title in lower case is drawn as; a parcel where nothing fits. */
export function motifOf(words: string): Motif {
  return MOTIFS.find((motif) => motif.words.test(words)) ?? parcel;
}
