import { commands } from './en/commands.ts';
import { groups } from './en/groups.ts';
import { menus } from './en/menus.ts';
import { units } from './en/units.ts';

/**
 * Every text of the window, in English, by view and part; a key says where the text stands. A translator writes the same shape in
 * another language. Texts are ICU messages: https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export const en = { commands, groups, menus, units } as const;
