import fc from 'fast-check';

// npm run test:core is run at every save: fewer tries of each law, all of them in npm test
fc.configureGlobal({ numRuns: 15 });
