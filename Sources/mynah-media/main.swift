import CFFmpeg
import MynahProcess
import MynahWire

// Encodes AAC and decodes files for one parent, one job after another; a parent starts a fresh one for each file of a
// stranger.
av_log_set_level(AV_LOG_QUIET)
let link = ParentLink(maximumPayload: MediaRequest.longestPayload, memory: 1 << 30)
Confinement.begin()
let session = MediaSession(link)
try session.run()
