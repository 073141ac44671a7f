import { configure } from '@testing-library/preact';
import { patience } from '../patience.ts';

configure({ asyncUtilTimeout: patience });
