/** The window's page has a scheme of its own: nothing else on the machine can serve it, and it can read no files. */
export const appScheme = 'app';
const appHost = 'console';
export const appOrigin = `${appScheme}://${appHost}`;
