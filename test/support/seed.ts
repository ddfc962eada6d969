/** One seed for all property tests, so that a green commit stays green; FC_SEED=… looks further. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 20241231) });
