/** What stands in a sentence where its evidence has nothing to say. No such sentence is ever shown. */
export const HOLE = "\0";
