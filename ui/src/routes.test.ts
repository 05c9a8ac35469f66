import { describe, expect, it } from 'vitest';

import { href, parse, type Route } from './routes';

describe('addresses', () => {
  it('are read', () => {
    const check = (hash: string, expected: Route) => expect(parse(hash), hash).toEqual(expected);
    check('', { page: 'today' });
    check('#/today', { page: 'today' });
    check('#/clients', { page: 'clients' });
    check('#/clients/7', { page: 'client', client: '7', entry: null });
    check('#/clients/7?entry=9', { page: 'client', client: '7', entry: '9' });
    check('#/clients/7/standing', { page: 'standing', client: '7' });
    check('#/clients/7/letter', { page: 'letter', client: '7', letter: null, kind: null });
    check('#/clients/7/letter/3', { page: 'letter', client: '7', letter: '3', kind: null });
    check('#/clients/7/elsewhere', { page: 'nowhere' });
    check('#/clients/7/letter/3/4', { page: 'nowhere' });
    check('#/portfolio', { page: 'portfolio', months: 12 });
    check('#/settings', { page: 'settings', section: 'you' });
    check('#/settings/data/ledger', { page: 'ledger' });
    check('#/settings/bin', { page: 'settings', section: 'bin' });
    check('#/call', { page: 'call', client: null, playbook: null, complaint: null, prompt: null });
    check('#/playbooks/last?client=7', { page: 'playbooks', playbook: 'last', client: '7' });
    check('#/playbooks/last/1', { page: 'nowhere' });
    check('#/sarch', { page: 'nowhere' });
    check('#/%E0', { page: 'nowhere' });
  });

  it('come back as they were made', () => {
    const check = (address: string, expected: Route) => expect(parse(address)).toEqual(expected);
    check(href.search('Құрмет & co', 'a'), { page: 'search', text: 'Құрмет & co', client: 'a' });
    check(href.client('7', '9'), { page: 'client', client: '7', entry: '9' });
    check(href.letter('7', '3'), { page: 'letter', client: '7', letter: '3', kind: null });
    check(href.portfolio(3), { page: 'portfolio', months: 3 });
    check(href.call({ client: '7', playbook: 'last' }), { page: 'call', client: '7', playbook: 'last', complaint: null, prompt: null });
    check(href.playbooks(null, '7'), { page: 'playbooks', playbook: null, client: '7' });
    check(href.letters(), { page: 'letters', section: 'letters', template: null });
    check(href.template('new'), { page: 'letters', section: 'templates', template: 'new' });
    check('#/letters/colleagues/new', { page: 'nowhere' });
  });
});
