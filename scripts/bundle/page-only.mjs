// What stands at the head of the entries for pages, so that a mini-program which loads one stops at once and is given the right one.
// A bundler builds such a program without a word; it would stop later, at a name that a page has and a mini-program has not.

const sentence =
  "gongji: 小程序里请改用 gongji/miniprogram（webpack 4：gongji/dist/miniprogram/index.js）；uni-app、Taro 的写法见 docs/consumers。" +
  " This entry is for pages: in a mini-program import gongji/miniprogram instead.";

const stop = (condition) => `if(${condition})throw new Error(${JSON.stringify(sentence)});`;
// The glue decodes text as soon as it is loaded. Every page, worker and server has the decoder; devices that run mini-programs have not.
const noDecoder = 'typeof TextDecoder=="undefined"';
// A simulator on a desk has more than a device has, but also the platform's own loader.
const loaders = ["WXWebAssembly", "MYWebAssembly", "TTWebAssembly"].map((name) => `typeof ${name}=="object"`);

/** For entries that a host with a loader of its own may use as well: `gongji/slim` takes any instance, `gongji/asm` is plain JavaScript. */
export const decoderOnly = stop(noDecoder);
export const pageOnly = stop([noDecoder, ...loaders].join("||"));
