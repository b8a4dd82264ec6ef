declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

// React then says so when something changes outside of `act`.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

export {};
