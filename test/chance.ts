import fc from 'fast-check';

/** The same draws in every run, so that what passed passes again; `MOTCUA_CHANCE=new` draws others, in search of faults. */
if (process.env['MOTCUA_CHANCE'] !== 'new')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_122 });
