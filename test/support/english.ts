/** Every test speaks both languages, as the command line does. */
import { en } from '../../src/text/en';
import { learn } from '../../src/text/say';

learn('en', en);
