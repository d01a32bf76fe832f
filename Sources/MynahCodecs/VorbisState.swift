import CVorbis

/// The four structures of libvorbis, each at an address of its own as the library wants it, cleared in its order.
final class VorbisState {
    let info = UnsafeMutablePointer<vorbis_info>.allocate(capacity: 1)
    let comment = UnsafeMutablePointer<vorbis_comment>.allocate(capacity: 1)
    let analysis = UnsafeMutablePointer<vorbis_dsp_state>.allocate(capacity: 1)
    let block = UnsafeMutablePointer<vorbis_block>.allocate(capacity: 1)

    init() {
        info.initialize(to: vorbis_info())
        comment.initialize(to: vorbis_comment())
        analysis.initialize(to: vorbis_dsp_state())
        block.initialize(to: vorbis_block())
        vorbis_info_init(info)
        vorbis_comment_init(comment)
    }

    /// A structure that was never begun is zero, which the library clears without harm.
    deinit {
        vorbis_block_clear(block)
        vorbis_dsp_clear(analysis)
        vorbis_comment_clear(comment)
        vorbis_info_clear(info)
        block.deallocate()
        analysis.deallocate()
        comment.deallocate()
        info.deallocate()
    }
}
