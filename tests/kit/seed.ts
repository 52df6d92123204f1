// Random cases are drawn by one seed, so that the same tree gives the same result; DUILIAN_SEED=0 draws others.

import fc from "fast-check";

const SEED = Number(process.env.DUILIAN_SEED ?? 20261123);
if (SEED !== 0) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
