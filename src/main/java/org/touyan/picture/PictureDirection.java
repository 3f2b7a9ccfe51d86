package org.touyan.picture;

/** Whether relationships lead from a node or to it. */
enum PictureDirection {

	OUT, IN

}
