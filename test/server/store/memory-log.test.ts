import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { isWorkshopLog } from '../../support/store-contract.ts';

isWorkshopLog('in memory', () => Promise.resolve(new MemoryLog()));
