//! Many requests in one crossing: a list in, a list of replies out.

use crate::api::bytes::RequestBytes;
use crate::api::codec::{Decode, Encode, ReplyEncoder, decode};
use crate::api::reply::Reply;

/// Answers every request of a list with `answer`.
///
/// A request that is wrong has a refusal in its place; only a value that is no list, or is too long, refuses the whole. Each
/// reply is written as soon as it is known, so that memory holds one at a time beside the words.
pub fn batch<Q: Decode>(request: &RequestBytes, answer: &dyn Fn(Q, &mut ReplyEncoder), out: &mut ReplyEncoder) {
    let object = out.begin();
    out.name("ok");
    out.flag(true);
    out.name("value");
    let (list, mut count) = (out.begin(), 0_usize);
    let answered = request.each(&mut |value| {
        match decode(value) {
            Ok(request) => answer(request, out),
            Err(errors) => Reply::<bool>::from(Err(errors)).encode(out),
        }
        count = count.wrapping_add(1);
    });
    match answered {
        Ok(()) => {
            out.end_list(list, count);
            out.end_object(object, 2);
        }
        Err(why) => {
            out.restart();
            Reply::<bool>::from(Err(vec![why.into()])).encode(out);
        }
    }
}
