import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAmong, type Reach, reachOf, reachOfHost } from '../../src/http/address';

describe('an address', () => {
  const table: Record<Reach, readonly string[]> = {
    metadata: [
      ...['169.254.169.254', '169.254.0.1', '169.254.170.2', '169.254.255.255', '100.100.100.200', '168.63.129.16'],
      ...[
        '192.0.0.192',
        'fd00:ec2::254',
        'fd00:0ec2:0::0254',
        'fd20:ce::254',
        'fe80::a9fe:a9fe',
        'fe80::a9fe:a9fe%eth0',
        '64:ff9b::a9fe:a9fe',
      ],
      ...['::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '0:0:0:0:0:ffff:a9fe:a9fe', '::ffff:100.100.100.200'],
    ],
    private: [
      ...['10.0.0.0', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '127.0.0.1', '127.255.255.254'],
      ...['100.64.0.1', '100.127.255.255', '0.0.0.0', '0.1.2.3', '::', '::1', 'fc00::1', 'fdff::1', 'fe80::1'],
      ...[
        'fe80::1%eth0',
        'fec0::1',
        '64:ff9b:1::1',
        '64:ff9b::10.1.2.3',
        '64:ff9b::7f00:1',
        '::ffff:10.0.0.1',
        '::ffff:7f00:1',
        '::127.0.0.1',
        'fd00:ec2::255',
      ],
    ],
    public: [
      ...['8.8.8.8', '9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
      ...['126.255.255.255', '128.0.0.0', '100.63.255.255', '100.128.0.0', '169.253.255.255', '169.255.0.0', '1.0.0.0'],
      ...[
        '2001:4860:4860::8888',
        '2606:4700::1',
        '::ffff:8.8.8.8',
        '64:ff9b::808:808',
        'fbff::1',
        'fe00::1',
        'ff00::1',
      ],
    ],
  };
  for (const [reach, addresses] of Object.entries(table))
    for (const address of addresses)
      it(`like ${address} is ${reach}`, () => {
        assert.equal(reachOf(address), reach);
      });

  it('is what it is, however it is written', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const hex = address.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
        const [a, b, c, d] = hex;
        assert.equal(reachOf(`::ffff:${address}`), reachOf(address));
        assert.equal(reachOf(`::ffff:${a}${b}:${c}${d}`), reachOf(address));
        assert.ok(isAmong([`::ffff:${a}${b}:${c}${d}`], address));
        assert.ok(isAmong(['192.0.2.1', address], `::ffff:${address}`));
      }),
    );
  });

  it('is among others if it is one of them', () => {
    assert.ok(isAmong(['fe80::1%eth0', '10.0.0.1'], 'fe80:0::1%eth1'));
    assert.ok(!isAmong(['10.0.0.1', '::1'], '10.0.0.2'));
    assert.ok(!isAmong([], '10.0.0.1'));
  });
});

describe('the host of a url', () => {
  for (const [url, reach] of [
    ['http://169.254.169.254/', 'metadata'],
    ['http://2852039166/', 'metadata'],
    ['http://0xa9.0xfe.0251.254/', 'metadata'],
    ['http://[::ffff:169.254.169.254]/', 'metadata'],
    ['http://[fd00:ec2::254]/', 'metadata'],
    ['https://metadata.google.internal./', 'metadata'],
    ['http://Metadata.Google.Internal/', 'metadata'],
    ['http://localhost/', 'private'],
    ['http://LOCALHOST.:9090/', 'private'],
    ['http://prometheus.localhost/', 'private'],
    ['http://0/', 'private'],
    ['http://127.1/', 'private'],
    ['http://017700000001/', 'private'],
    ['http://[::1]:9090/', 'private'],
    ['http://[::]/', 'private'],
    ['http://10.0.0.1/', 'private'],
    ['http://8.8.8.8/', 'public'],
    ['http://[2001:4860:4860::8888]/', 'public'],
    ['http://prometheus.example.com/', null],
    ['http://localhost.example.com/', null],
    ['http://mylocalhost/', null],
    ['http://127.0.0.1.example.com/', null],
  ] as const) {
    it(`${url} is ${reach ?? 'to be looked up'}`, () => {
      assert.equal(reachOfHost(new URL(url).hostname), reach);
    });
  }
});
