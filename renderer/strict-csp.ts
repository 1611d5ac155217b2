import { z } from 'zod';

// zod builds its checks with `new Function` where it may. The page's policy forbids that, and each try would be reported as
// a violation. This must run before any schema is made: it is the first import of main.tsx.
z.config({ jitless: true });
