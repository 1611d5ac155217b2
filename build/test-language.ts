/** The tests read texts, numbers and dates as they are in American English, whatever the machine speaks. */
Object.assign(globalThis, { consoleLanguage: 'en-US' });
