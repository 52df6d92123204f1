import { z } from "zod";

// No `Function()` at run time: the built page's policy forbids it. Imported by every file that makes schemas.
z.config({ jitless: true });
