/**
 * How long a test waits for a state before it fails, in ms. What comes comes in a fraction of it; on a machine whose cores are
 * all busy with something else, in all of it. Only a test that fails waits this long.
 */
export const patience = 60_000;
